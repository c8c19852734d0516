import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  endMentorship,
  getGroup,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  listGroupCandidates,
  listMentorships,
  listNotices,
  pauseMentorship,
  stayInGroup,
} from '../../../src/contract/index.ts';
import { PersonLeft } from '../../../src/server/modules/people/index.ts';
import { answerFor, groupProgramme, joinNew, open, openCircle } from '../../support/groups.ts';
import { addMentor } from '../../support/mentoring.ts';
import { sign } from '../../support/mentorships.ts';
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

interface Circle {
  readonly id: string;
  readonly facilitator: Caller;
  readonly members: readonly Caller[];
}

/** A circle that is active, with so many beside whoever facilitates. */
async function activeCircle(members: number): Promise<Circle> {
  const { facilitator, group } = await openCircle(product, circles);
  const joined: Caller[] = [];
  for (let seat = 0; seat < members; seat++) joined.push(await joinNew(product, group.id));
  for (const member of [facilitator, ...joined]) await sign(member, group.id);
  return { id: group.id, facilitator, members: joined };
}

const leave = (caller: Caller, id: string): Promise<void> =>
  caller.call(leaveGroup, { params: { id } });

const stepOf = async (caller: Caller): Promise<string | undefined> =>
  (await caller.call(listMentorships)).mentorships[0]?.step.kind;

const stateOf = async (caller: Caller): Promise<string | undefined> =>
  (await caller.call(listMentorships)).mentorships[0]?.state;

const kindsOf = async (caller: Caller): Promise<string[]> => {
  await product.drainJobs();
  return (await caller.call(listNotices)).notices.map(({ kind }) => kind);
};

describe('a member who leaves a group', () => {
  test('leaves the others together, and their seat to somebody else', async () => {
    const { id, members } = await activeCircle(3);
    const [first, second] = members as [Caller, Caller];
    await leave(first, id);
    assert.deepEqual((await first.call(listMentorships)).mentorships, []);
    assert.equal(await stateOf(second), 'active');
    assert.equal(await stepOf(second), 'plan-meeting');
    assert.ok((await kindsOf(second)).includes('group-left'));
    await joinNew(product, id);
    assert.equal((await second.call(getGroup, { params: { id } })).freeSeats, 0);
  });

  test('does not end it for the others, whatever they ask for', async () => {
    const { id, members } = await activeCircle(2);
    const refused = await members[0]?.ask(endMentorship, { params: { id } });
    assert.equal(refused?.problem?.code, 'conflict');
  });

  test('lets those who are left decide where they are fewer than planned', async () => {
    const { id, facilitator, members } = await activeCircle(2);
    const [leaver, stays] = members as [Caller, Caller];
    await leave(leaver, id);
    assert.equal(await stepOf(stays), 'stay-or-leave');
    assert.ok((await kindsOf(stays)).includes('group-short'));
    await stays.call(stayInGroup, { params: { id } });
    assert.equal(await stepOf(stays), 'plan-meeting');
    assert.equal(await stepOf(facilitator), 'stay-or-leave', 'each for themselves');
    await facilitator.call(stayInGroup, { params: { id } });
    assert.ok((await kindsOf(stays)).includes('group-went-on'));
    assert.equal(await stateOf(stays), 'active');
  });

  test('ends it where nobody is left to meet', async () => {
    const { id, facilitator, members } = await activeCircle(2);
    for (const member of members) await leave(member, id);
    assert.equal(await stateOf(facilitator), 'ended_early');
    assert.ok((await kindsOf(facilitator)).includes('mentorship-ended'));
  });

  test('who has not signed is not waited for any more', async () => {
    const { facilitator, group } = await openCircle(product, circles);
    const members = [await joinNew(product, group.id), await joinNew(product, group.id)];
    members.push(await joinNew(product, group.id));
    const [unsigned, ...others] = members as [Caller, ...Caller[]];
    for (const member of [facilitator, ...others]) await sign(member, group.id);
    assert.equal(await stateOf(facilitator), 'agreement');
    await leave(unsigned, group.id);
    assert.equal(await stateOf(facilitator), 'active');
  });

  test('of the organisation leaves the group on its own, and the others go on (rule 7)', async () => {
    const { id, members } = await activeCircle(3);
    const [gone, stays] = members as [Caller, Caller];
    await product.inTransaction(async (work) => {
      await work.db
        .updateTable('people')
        .set({ state: 'left' })
        .where('id', '=', gone.personId)
        .execute();
      await work.publish(PersonLeft, { personId: gone.personId });
    });
    await product.drainJobs();
    const { members: shown, leads } = await stays.call(getGroup, { params: { id } });
    assert.equal(leads.length, 1);
    assert.ok(shown?.every((person) => person.id !== gone.personId));
    assert.equal(await stateOf(stays), 'active');
  });
});

describe('whoever leads a group', () => {
  test('is missed: the owner is asked, the members wait together, and another takes over', async () => {
    const { id, facilitator, members } = await activeCircle(2);
    const [member] = members as [Caller];
    await leave(facilitator, id);
    assert.equal(await stepOf(member), 'await-lead');
    assert.ok((await kindsOf(member)).includes('group-lost-lead'));
    assert.ok((await kindsOf(owner)).includes('group-needs-lead'));
    const next = await product.signIn(await product.addPerson({ givenName: 'Zita' }));
    const query = { role: 'facilitator', search: 'Zita' };
    const { people } = await owner.call(listGroupCandidates, { params: { id }, query });
    assert.deepEqual(
      people.map((person) => person.id),
      [next.personId],
    );
    const group = await owner.call(inviteToGroup, {
      params: { id },
      body: { personIds: [next.personId], role: 'facilitator', words: '' },
    });
    assert.ok((await kindsOf(next)).includes('group-invited'));
    await answerFor(next, group, next.personId, 'accept');
    assert.equal(await stepOf(member), 'plan-meeting');
    assert.ok((await kindsOf(member)).includes('group-found-lead'));
  });

  test('alone decides on a pause', async () => {
    const { id, facilitator, members } = await activeCircle(2);
    const pause = { params: { id }, body: { until: null } };
    const refused = await members[0]?.ask(pauseMentorship, pause);
    assert.equal(refused?.problem?.code, 'not-allowed');
    assert.equal((await facilitator.call(pauseMentorship, pause)).state, 'paused');
  });

  test('gives the seat back when they go, and the next mentor gives one (rule 1)', async () => {
    const programmeId = await groupProgramme(owner, 'group');
    const there = { ...product, programmeId };
    const { caller: mentor, registration } = await addMentor(there, { capacity: 1 });
    const { caller: next, registration: other } = await addMentor(there, { capacity: 1 });
    const group = await open(mentor, programmeId, 'mentor');
    for (let seat = 0; seat < 2; seat++) await joinNew(product, group.id);
    const taken = async (id: string): Promise<number> => {
      const row = await product.inTransaction((work) =>
        work.db
          .selectFrom('mentor_registrations')
          .select('taken_seats')
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
      return row.taken_seats;
    };
    assert.equal(await taken(registration.id), 1);
    await leave(mentor, group.id);
    assert.equal(await taken(registration.id), 0);
    const body = { personIds: [next.personId], role: 'mentor' as const, words: '' };
    await owner.call(inviteToGroup, { params: { id: group.id }, body });
    await answerFor(next, group, next.personId, 'accept');
    assert.equal(await taken(other.id), 1);
    const { mentorships } = await next.call(listMentorships);
    assert.deepEqual(
      mentorships.map(({ myRole, state }) => [myRole, state]),
      [['mentor', 'agreement']],
    );
  });
});

describe('a group that is under way', () => {
  test('takes nobody in who has not completed the course of their role (rule 2)', async () => {
    const { id } = await activeCircle(2);
    const programmeId = await groupProgramme(owner, 'facilitated_group', {
      rules: { mentorCourse: { courseId: 'mentor-course', due: 'before_starting' } },
    });
    const { group } = await openCircle(product, programmeId);
    for (let seat = 0; seat < 2; seat++) await joinNew(product, group.id);
    await product.inTransaction((work) =>
      work.db
        .updateTable('mentorships')
        .set({ state: 'active' })
        .where('id', '=', group.id)
        .execute(),
    );
    const late = await product.signIn(await product.addPerson());
    const refused = await late.ask(joinGroup, { params: { id: group.id }, body: { words: '' } });
    assert.equal(refused.problem?.code, 'course-not-completed');
    const seen = await late.call(getGroup, { params: { id: group.id } });
    assert.equal(seen.courseFirst, 'mentor-course', 'and is shown the way to it');
    await late.call(joinGroup, { params: { id }, body: { words: '' } });
  });
});
