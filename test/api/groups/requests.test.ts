import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  answerGroupRequest,
  beginGroup,
  changeGroup,
  getGroup,
  getMentorRegistration,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  listGroupCandidates,
  listGroupRequests,
  listMentorships,
  listNotices,
  listProgrammes,
  pauseMentorship,
} from '../../../src/contract/index.ts';
import {
  answerFor,
  groupProgramme,
  groupSettings,
  offer,
  open,
  openCircle,
} from '../../support/groups.ts';
import { addMentor } from '../../support/mentoring.ts';
import { runTask, sign } from '../../support/mentorships.ts';
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

const kindsOf = async (caller: Caller): Promise<string[]> => {
  await product.drainJobs();
  const again = await product.signIn(caller.personId);
  return (await again.call(listNotices)).notices.map(({ kind }) => kind);
};

test('an invitation may be declined, which its maker hears without a reason', async () => {
  const { group } = await openCircle(product, circles, { wayIn: 'invited' });
  const params = { id: group.id };
  const invited = await product.signIn(await product.addPerson());
  const body = { personIds: [invited.personId], role: 'peer' as const, words: 'Do come.' };
  await owner.call(inviteToGroup, { params, body });
  await owner.call(inviteToGroup, { params, body });
  const { toAnswer } = await invited.call(listGroupRequests);
  assert.deepEqual(
    toAnswer.map(({ words }) => words),
    ['Do come.'],
    'asked once, however often they are invited',
  );
  await answerFor(invited, group, invited.personId, 'decline');
  assert.equal((await invited.call(getGroup, { params })).myRole, null);
  assert.ok((await kindsOf(owner)).includes('group-invitation-declined'));
  const uninvited = await product.signIn(await product.addPerson());
  const refused = await uninvited.ask(joinGroup, { params, body: { words: '' } });
  assert.equal(refused.problem?.code, 'group-not-joinable');
});

test('every request ends (rule 5): those who answer are reminded once, then it expires', async () => {
  const { facilitator, group } = await openCircle(product, circles, { wayIn: 'asking' });
  const asking = await product.signIn(await product.addPerson());
  await asking.call(joinGroup, { params: { id: group.id }, body: { words: '' } });
  product.clock.advance({ days: 12, hours: 1 });
  for (let time = 0; time < 2; time++) await runTask(product, 'watch-groups');
  const reminded = (await kindsOf(facilitator)).filter((kind) => kind === 'group-request-reminder');
  assert.equal(reminded.length, 1);
  product.clock.advance({ days: 2 });
  await runTask(product, 'watch-groups');
  assert.ok((await kindsOf(asking)).includes('group-declined'));
  const again = await product.signIn(facilitator.personId);
  assert.deepEqual((await again.call(listGroupRequests)).toAnswer, []);
});

const statesOf = async (caller: Caller): Promise<string[]> =>
  (await caller.call(listMentorships)).mentorships.map(({ state }) => state);

describe('a circle with mentors beside its facilitator', () => {
  // The owner signs in anew: days have passed, which end sessions.
  const beside = async (from: number, to: number) =>
    groupProgramme(await product.signIn(owner.personId, ['programme_owner']), 'facilitated_group', {
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
    const kinds = await kindsOf(facilitator);
    assert.ok(kinds.includes('group-left') && !kinds.includes('group-short'));
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
