import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  answerGroupRequest,
  beginGroup,
  callOffGroup,
  changeGroup,
  changeProgramme,
  getGroup,
  joinGroup,
  listGroupRequests,
  listGroups,
  listMentorships,
  openGroup,
} from '../../../src/contract/index.ts';
import { completeCourse } from '../../support/complete-course.ts';
import { groupProgramme, groupSettings, joinNew, open, openCircle } from '../../support/groups.ts';
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
