import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  answerGroupRequest,
  beginGroup,
  callOffGroup,
  changeGroup,
  changeProgramme,
  getGroup,
  getMentorRegistration,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  listGroupCandidates,
  listGroupRequests,
  listGroups,
  listMentorships,
  listProgrammes,
  openGroup,
  pauseMentorship,
} from '../../../src/contract/index.ts';
import { completeCourse } from '../../support/complete-course.ts';
import {
  answerFor,
  groupProgramme,
  groupSettings,
  joinNew,
  offer,
  open,
  openCircle,
} from '../../support/groups.ts';
import { addMentor } from '../../support/mentoring.ts';
import { runTask, sign } from '../../support/mentorships.ts';
import { save } from '../../support/programme-settings.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let owner: Caller;
let circles: string;
before(async () => {
  product = await startTestProduct();
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  circles = await groupProgramme(owner, 'facilitated_group');
});
after(() => product.close());

const statesOf = async (caller: Caller): Promise<string[]> =>
  (await caller.call(listMentorships)).mentorships.map(({ state }) => state);

describe('a group', () => {
  test('begins when as many have come as were planned, and is active when all have signed', async () => {
    const { facilitator, group } = await openCircle(product, circles);
    assert.equal(group.state, 'gathering');
    const first = await joinNew(product, group.id);
    assert.deepEqual(await statesOf(first), ['gathering']);
    const second = await joinNew(product, group.id);
    assert.deepEqual(await statesOf(first), ['agreement']);
    for (const member of [facilitator, first, second]) await sign(member, group.id);
    assert.deepEqual(await statesOf(second), ['active']);
  });

  test('takes those who come later while seats are free, and nobody after the last', async () => {
    const { group } = await openCircle(product, circles);
    for (let seat = 0; seat < 3; seat++) await joinNew(product, group.id);
    const late = await product.signIn(await product.addPerson());
    const refused = await late.ask(joinGroup, { params: { id: group.id }, body: { words: '' } });
    assert.equal(refused.problem?.code, 'group-full');
    const shown = await late.call(getGroup, { params: { id: group.id } });
    assert.equal(shown.obstacle, 'group-full');
    assert.equal(shown.members, null, 'names are for those who are in it');
  });

  test('gives its last seat once, whoever comes at the same moment', async () => {
    const { group } = await openCircle(product, circles, { size: { from: 2, to: 2 } });
    await joinNew(product, group.id);
    const callers: Caller[] = [];
    for (let index = 0; index < 20; index++) {
      callers.push(await product.signIn(await product.addPerson()));
    }
    const answers = await Promise.all(
      callers.map((caller) =>
        caller.ask(joinGroup, { params: { id: group.id }, body: { words: '' } }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    const refusals = answers.flatMap(({ problem }) => problem?.code ?? []);
    assert.deepEqual(new Set(refusals), new Set(['group-full']));
  });

  test('lets whoever leads it say yes or no where the way in is by asking', async () => {
    const { facilitator, group } = await openCircle(product, circles, { wayIn: 'asking' });
    const asking = await product.signIn(await product.addPerson());
    const words = 'I want to find my voice.';
    const asked = await asking.call(joinGroup, { params: { id: group.id }, body: { words } });
    assert.equal(asked.myRole, null);
    const again = await asking.ask(joinGroup, { params: { id: group.id }, body: { words: '' } });
    assert.equal(again.problem?.code, 'already-asked');
    const { toAnswer } = await facilitator.call(listGroupRequests);
    assert.deepEqual(
      toAnswer.map((request) => [request.person.id, request.words]),
      [[asking.personId, words]],
    );
    const seen = await owner.call(getGroup, { params: { id: group.id } });
    assert.deepEqual(
      seen.requests.map((request) => request.words),
      [''],
      'an owner who does not lead it reads no words',
    );
    const id = toAnswer[0]?.id ?? '';
    const stranger = await product.signIn(await product.addPerson());
    const params = { id, answer: 'accept' as const };
    assert.equal((await stranger.ask(answerGroupRequest, { params })).status, 404);
    assert.equal((await asking.ask(answerGroupRequest, { params })).status, 404);
    await facilitator.call(answerGroupRequest, { params });
    assert.equal((await asking.call(getGroup, { params: { id: group.id } })).myRole, 'peer');
    const twice = await facilitator.ask(answerGroupRequest, { params });
    assert.equal(twice.problem?.code, 'request-not-open');
  });

  test('begins with fewer where those who lead it say so, never with one', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group', {
      rules: { groupSize: { from: 3, to: 4 } },
    });
    const { facilitator, group } = await openCircle(product, programmeId, {
      size: { from: 3, to: 4 },
    });
    const params = { id: group.id };
    const first = await joinNew(product, group.id);
    assert.equal((await facilitator.ask(beginGroup, { params })).problem?.code, 'conflict');
    await joinNew(product, group.id);
    assert.equal((await first.ask(beginGroup, { params })).status, 404, 'a member may not');
    assert.equal((await owner.call(beginGroup, { params })).state, 'agreement');
  });

  test('is not joined once its time is over, and those who lead are then asked once', async () => {
    const { facilitator, group } = await openCircle(product, circles, {
      joinsUntil: product.clock.now().toISOString().slice(0, 10),
    });
    await joinNew(product, group.id);
    product.clock.advance({ days: 2 });
    const leader = await product.signIn(facilitator.personId);
    const late = await product.signIn(await product.addPerson());
    const refused = await late.ask(joinGroup, { params: { id: group.id }, body: { words: '' } });
    assert.equal(refused.problem?.code, 'group-not-joinable');
    const [mentorship] = (await leader.call(listMentorships)).mentorships;
    assert.deepEqual(mentorship?.step.kind, 'begin-or-wait');
    await runTask(product, 'watch-groups');
    await runTask(product, 'watch-groups');
    assert.equal(await countNotices(facilitator.personId, 'group-enrolment-ended'), 1);
    assert.equal(await countNotices(owner.personId, 'group-enrolment-ended'), 1);
    owner = await product.signIn(owner.personId, ['programme_owner']);
  });

  test('is changed by those who lead it, within the programme’s sizes and never below who is in it', async () => {
    const { facilitator, group } = await openCircle(product, circles, { size: { from: 3, to: 3 } });
    const params = { id: group.id };
    const change = (size: { from: number; to: number }) => ({
      params,
      body: { settings: { ...groupSettings, title: 'Another title', size } },
    });
    const tooMany = await facilitator.ask(changeGroup, change({ from: 2, to: 9 }));
    assert.deepEqual(
      tooMany.problem?.issues?.map(({ path }) => path),
      ['body.settings.size.to'],
    );
    const first = await joinNew(product, group.id);
    await joinNew(product, group.id);
    assert.equal((await first.ask(changeGroup, change({ from: 2, to: 3 }))).status, 404);
    const changed = await facilitator.call(changeGroup, change({ from: 2, to: 3 }));
    assert.equal(changed.settings.title, 'Another title');
    assert.equal(changed.state, 'agreement', 'with two it is complete now');
  });

  test('is opened within the programme’s sizes; those set later are for groups opened later', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group');
    const { facilitator, group } = await openCircle(product, programmeId);
    product.clock.advance({ minutes: 1 });
    const params = { programmeId };
    const settings = { ...groupSettings, size: { from: 2, to: 4 } };
    const body = { settings, as: 'facilitator' as const };
    const paths = async () =>
      (await facilitator.ask(openGroup, { params, body })).problem?.issues?.map(({ path }) => path);
    assert.deepEqual(await paths(), ['body.settings.size.to']);
    await save(owner, programmeId, { rules: { groupSize: { from: 3, to: 4 } } });
    assert.deepEqual(await paths(), ['body.settings.size.from']);
    const kept = { ...groupSettings, title: 'Opened under other sizes', size: { from: 2, to: 3 } };
    const changed = await facilitator.call(changeGroup, {
      params: { id: group.id },
      body: { settings: kept },
    });
    assert.deepEqual(
      [changed.settings.title, changed.sizes],
      ['Opened under other sizes', { from: 2, to: 3 }],
    );
  });

  test('takes nobody who is in as many of the programme as it allows, however many are joined at once', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group', {
      rules: { mentorshipLimit: 1 },
    });
    const groups = await Promise.all(
      [1, 2, 3].map(async () => (await openCircle(product, programmeId)).group),
    );
    const caller = await product.signIn(await product.addPerson());
    const answers = await Promise.all(
      groups.map(({ id }) => caller.ask(joinGroup, { params: { id }, body: { words: '' } })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    const refusals = answers.flatMap(({ problem }) => problem?.code ?? []);
    assert.deepEqual(new Set(refusals), new Set(['mentorship-limit']));
    const { groups: seen } = await caller.call(listGroups, { params: { programmeId } });
    const obstacles = seen.filter(({ myRole }) => myRole === null).map(({ obstacle }) => obstacle);
    assert.deepEqual(obstacles, ['mentorship-limit', 'mentorship-limit']);
  });

  test('takes in who has completed the course, where that comes before a place', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group', {
      rules: { mentorCourse: { courseId: 'mentor-course', due: 'before_accepting' } },
    });
    const { group } = await openCircle(product, programmeId);
    const params = { id: group.id };
    const caller = await product.signIn(await product.addPerson());
    const refused = await caller.ask(joinGroup, { params, body: { words: '' } });
    assert.equal(refused.problem?.code, 'course-not-completed');
    await completeCourse(product, caller.personId);
    assert.equal((await caller.call(joinGroup, { params, body: { words: '' } })).myRole, 'peer');
  });

  test('is called off by those who lead it or when its programme closes, and not once it has begun', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group');
    const { facilitator, group } = await openCircle(product, programmeId);
    const member = await joinNew(product, group.id);
    await facilitator.call(callOffGroup, { params: { id: group.id } });
    assert.deepEqual(await statesOf(member), ['ended_early']);
    const begun = await openCircle(product, programmeId);
    for (let seat = 0; seat < 2; seat++) await joinNew(product, begun.group.id);
    const params = { id: begun.group.id };
    const tooLate = await begun.facilitator.ask(callOffGroup, { params });
    assert.equal(tooLate.problem?.code, 'mentorship-moved-on');
    const waiting = await openCircle(product, programmeId);
    await owner.call(changeProgramme, { params: { programmeId, change: 'close' } });
    await product.drainJobs();
    assert.deepEqual(await statesOf(waiting.facilitator), ['ended_early']);
    assert.deepEqual(await statesOf(begun.facilitator), ['agreement']);
  });
});

describe('a group with a mentor', () => {
  test('takes one seat of its mentor, opened by nobody but a registered one', async () => {
    const programmeId = await groupProgramme(owner, 'group');
    const there = { ...product, programmeId };
    const stranger = await product.signIn(await product.addPerson());
    const params = { programmeId };
    const body = { settings: groupSettings, as: 'mentor' as const };
    const refused = await stranger.ask(openGroup, { params, body });
    assert.equal(refused.problem?.code, 'not-allowed');
    const { caller: mentor } = await addMentor(there, { capacity: 1 });
    assert.deepEqual((await mentor.call(listGroups, { params })).mayOpenAs, ['mentor']);
    const group = await open(mentor, programmeId, 'mentor');
    assert.deepEqual((await mentor.call(listGroups, { params })).mayOpenAs, []);
    assert.equal((await mentor.ask(openGroup, { params, body })).problem?.code, 'not-allowed');
    await mentor.call(callOffGroup, { params: { id: group.id } });
    assert.deepEqual((await mentor.call(listGroups, { params })).mayOpenAs, ['mentor']);
  });

  test('keeps the mentor’s own reporting line out (rule 4)', async () => {
    const programmeId = await groupProgramme(owner, 'group');
    const number = 'lead-of-line';
    const { caller: mentor } = await addMentor(
      { ...product, programmeId },
      {},
      { employeeNumber: number },
    );
    const group = await open(mentor, programmeId, 'mentor');
    const report = await product.signIn(await product.addPerson({ managerEmployeeNumber: number }));
    const refused = await report.ask(joinGroup, { params: { id: group.id }, body: { words: '' } });
    assert.equal(refused.problem?.code, 'own-reporting-line');
  });
});

describe('a circle with mentors beside its facilitator', () => {
  const beside = (from: number, to: number) =>
    groupProgramme(owner, 'facilitated_group', {
      rules: { groupMentors: { from, to }, mentorLevel: { from: 3 }, menteeLevel: { to: 2 } },
    });
  const circleIn = async (programmeId: string) => {
    const facilitator = await product.signIn(await product.addPerson({ jobLevel: 4 }));
    return { facilitator, group: await open(facilitator, programmeId, 'facilitator') };
  };
  const freeSeats = async (mentor: Caller, programmeId: string): Promise<number> => {
    const { registration } = await mentor.call(getMentorRegistration, { params: { programmeId } });
    return registration ? registration.capacity - registration.taken : NaN;
  };
  const joinJunior = async (id: string): Promise<Caller> => {
    const caller = await product.signIn(await product.addPerson({ jobLevel: 1 }));
    await caller.call(joinGroup, { params: { id }, body: { words: '' } });
    return caller;
  };

  test('waits for as many as the programme asks, and begins when one who offered is given the place', async () => {
    const programmeId = await beside(1, 1);
    const { facilitator, group } = await circleIn(programmeId);
    const { caller: mentor } = await addMentor({ ...product, programmeId }, { capacity: 1 });
    const members = [await joinJunior(group.id), await joinJunior(group.id)];
    const params = { id: group.id };
    const waiting = await facilitator.call(getGroup, { params });
    assert.deepEqual([waiting.state, waiting.missingMentors], ['gathering', 1]);
    const [own] = (await facilitator.call(listMentorships)).mentorships;
    assert.deepEqual([own?.step.kind, own?.step.isMine], ['find-mentor-beside', true]);

    assert.equal((await mentor.call(getGroup, { params })).mayOffer, true);
    const offered = await offer(mentor, group.id);
    assert.equal(offered.body.myRole, null, 'the facilitator answers, open as the way in is');
    assert.equal(await freeSeats(mentor, programmeId), 1);
    const begun = await answerFor(facilitator, group, mentor.personId, 'accept');
    assert.equal(begun.state, 'agreement');
    assert.deepEqual(
      begun.mentors.map(({ person, topics }) => [person.id, topics]),
      [[mentor.personId, ['giving-feedback']]],
    );
    assert.deepEqual(
      begun.members?.map(({ id }) => id).sort(),
      members.map(({ personId }) => personId).sort(),
      'who stands beside is not one of those who take part',
    );
    assert.equal(await freeSeats(mentor, programmeId), 0, 'it takes one of their seats');
    for (const member of [facilitator, mentor, ...members]) await sign(member, group.id);
    assert.deepEqual(await statesOf(mentor), ['active']);
    const [mentorship] = (await members[0]?.call(listMentorships))?.mentorships ?? [];
    assert.deepEqual(
      mentorship?.members.map(({ role }) => role),
      ['facilitator', 'mentor', 'peer', 'peer'],
    );
  });

  test('begins without one where its facilitator says so, who may invite one later', async () => {
    const programmeId = await beside(1, 2);
    const { facilitator, group } = await circleIn(programmeId);
    const params = { id: group.id };
    for (let seat = 0; seat < 2; seat++) await joinJunior(group.id);
    assert.equal((await facilitator.call(beginGroup, { params })).state, 'agreement');
    const other = await addMentor({ ...product, programmeId }, { topics: ['networking'] });
    const fitting = await addMentor({ ...product, programmeId });
    const query = { role: 'mentor' as const, search: '' };
    const { people } = await facilitator.call(listGroupCandidates, { params, query });
    assert.deepEqual(
      people.map(({ id, topics }) => [id, topics]),
      [
        [fitting.caller.personId, ['giving-feedback']],
        [other.caller.personId, []],
      ],
      'those first who offer what the group is about',
    );
    const personIds = [fitting.caller.personId];
    const body = { personIds, role: 'mentor' as const, words: '' };
    await facilitator.call(inviteToGroup, { params, body });
    const joined = await answerFor(fitting.caller, group, personIds[0] ?? '', 'accept');
    assert.equal(joined.myRole, 'mentor');
  });

  test('gives its last place for a mentor once, whoever is given it at the same moment', async () => {
    const programmeId = await beside(0, 1);
    const { facilitator, group } = await circleIn(programmeId);
    const offering: Caller[] = [];
    for (let count = 0; count < 4; count++) {
      const { caller } = await addMentor({ ...product, programmeId });
      await offer(caller, group.id);
      offering.push(caller);
    }
    const { toAnswer } = await facilitator.call(listGroupRequests);
    const answers = await Promise.all(
      toAnswer.map(({ id }) =>
        facilitator.ask(answerGroupRequest, { params: { id, answer: 'accept' } }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409]);
    const codes = answers.flatMap(({ problem }) => problem?.code ?? []);
    assert.deepEqual(new Set(codes), new Set(['group-full']));
    const { caller: late } = await addMentor({ ...product, programmeId });
    assert.equal((await late.call(getGroup, { params: { id: group.id } })).mayOffer, false);
    assert.equal((await offer(late, group.id)).problem?.code, 'group-full');
  });

  test('leaves the leading to its facilitator, and goes on when its mentor leaves', async () => {
    const programmeId = await beside(0, 1);
    const { facilitator, group } = await circleIn(programmeId);
    const { caller: mentor } = await addMentor({ ...product, programmeId }, { capacity: 1 });
    await offer(mentor, group.id);
    await answerFor(facilitator, group, mentor.personId, 'accept');
    const members = [await joinJunior(group.id), await joinJunior(group.id)];
    for (const member of [facilitator, mentor, ...members]) await sign(member, group.id);
    const params = { id: group.id };
    assert.equal((await mentor.call(getGroup, { params })).mayLead, false);
    const settings = { ...groupSettings, title: 'Mine now' };
    assert.equal((await mentor.ask(changeGroup, { params, body: { settings } })).status, 404);
    const paused = await mentor.ask(pauseMentorship, { params, body: { until: null } });
    assert.equal(paused.problem?.code, 'not-allowed');
    await mentor.call(leaveGroup, { params });
    const left = await facilitator.call(getGroup, { params });
    assert.deepEqual([left.state, left.mentors, left.hasMentorSeat], ['active', [], true]);
    assert.equal(await freeSeats(mentor, programmeId), 1);
    await product.drainJobs();
    assert.equal(await countNotices(facilitator.personId, 'group-left'), 1);
    assert.equal(await countNotices(facilitator.personId, 'group-short'), 0);
  });

  test('keeps apart whom the rules for pairs keep apart (rule 4), whoever comes first', async () => {
    const programmeId = await beside(0, 2);
    const number = 'beside-a-circle';
    const there = { ...product, programmeId };
    const { caller: mentor } = await addMentor(there, {}, { employeeNumber: number });
    const report = await product.signIn(
      await product.addPerson({ jobLevel: 1, managerEmployeeNumber: number }),
    );
    const { group, facilitator } = await circleIn(programmeId);
    await offer(mentor, group.id);
    await answerFor(facilitator, group, mentor.personId, 'accept');
    const refused = await report.ask(joinGroup, { params: { id: group.id }, body: { words: '' } });
    assert.equal(refused.problem?.code, 'own-reporting-line');
    const second = await circleIn(programmeId);
    await report.call(joinGroup, { params: { id: second.group.id }, body: { words: '' } });
    assert.equal((await offer(mentor, second.group.id)).problem?.code, 'own-reporting-line');
  });

  test('is for registered mentors with a seat, where the programme wants any', async () => {
    const programmeId = await beside(0, 1);
    const { group } = await circleIn(programmeId);
    const senior = await product.signIn(await product.addPerson({ jobLevel: 4 }));
    assert.equal((await offer(senior, group.id)).problem?.code, 'mentor-not-available');
    const body = { words: '', role: 'facilitator' as const };
    const leading = await senior.ask(joinGroup, { params: { id: group.id }, body });
    assert.equal(leading.problem?.code, 'not-allowed');
    const registersAs = async (id: string) =>
      (await senior.call(listProgrammes)).programmes.find((each) => each.id === id)?.registersAs;
    assert.equal(await registersAs(programmeId), 'mentor');
    assert.equal(await registersAs(circles), null, 'nobody registers where none is wanted');
    const { group: without } = await openCircle(product, circles);
    assert.equal((await offer(senior, without.id)).problem?.code, 'group-full');
  });
});

async function countNotices(personId: string, kind: string): Promise<number> {
  const { count } = await product.inTransaction((work) =>
    work.db
      .selectFrom('notices')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow(),
  );
  return count;
}
