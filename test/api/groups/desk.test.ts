import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addAgendaItem,
  getGroupDesk,
  giveMeetingRole,
  joinGroup,
  listNotices,
  logMeeting,
  planMeetings,
} from '../../../src/contract/index.ts';
import type { Meeting } from '../../../src/contract/index.ts';
import { groupProgramme, joinNew, openCircle } from '../../support/groups.ts';
import { meetingPlan, wallIn } from '../../support/meetings.ts';
import { beginPair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let programmeId: string;
before(async () => {
  product = await startTestProduct();
  const owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  programmeId = await groupProgramme(owner, 'facilitated_group');
});
after(() => product.close());

/** A circle of a facilitator and two, which has begun and has room for one more. */
async function circle() {
  const { facilitator, group } = await openCircle(product, programmeId);
  const first = await joinNew(product, group.id);
  const second = await joinNew(product, group.id);
  await product.inTransaction((work) =>
    work.db
      .updateTable('mentorships')
      .set({ state: 'active', active_since: work.now })
      .where('id', '=', group.id)
      .execute(),
  );
  return { facilitator, first, second, params: { id: group.id } };
}

async function plan(
  caller: Caller,
  params: { id: string },
  hours: number,
  meetings = 1,
): Promise<Meeting> {
  const repeats = meetings === 1 ? null : { everyWeeks: 1, meetings };
  const at = wallIn(product, hours);
  const all = await caller.call(planMeetings, { params, body: { ...meetingPlan(at), repeats } });
  const found = all.meetings.find(({ startsAt }) => startsAt === `${at}:00.000Z`);
  assert.ok(found);
  return found;
}

async function held(
  caller: Caller,
  params: { id: string },
  hours: number,
  who: readonly Caller[],
  kind: 'formal' | 'informal' = 'formal',
): Promise<void> {
  await caller.call(logMeeting, {
    params,
    body: {
      kind,
      at: wallIn(product, hours),
      timeZone: 'UTC',
      minutes: 60,
      mode: 'virtual',
      theme: '',
      attendeeIds: who.map(({ personId }) => personId),
    },
  });
}

test('it tells everybody who was there, and whoever leads who is missed and who is heard', async () => {
  const { facilitator, first, second, params } = await circle();
  await held(facilitator, params, -5, [facilitator, first, second]);
  await held(facilitator, params, -4, [facilitator, first]);
  await held(facilitator, params, -3, [facilitator, first]);
  await held(facilitator, params, -2, [facilitator, second], 'informal');
  product.clock.advance({ minutes: 1 });
  const { id: meetingId } = await plan(facilitator, params, 48);
  await first.call(addAgendaItem, {
    params: { ...params, meetingId },
    body: { words: 'Saying no' },
  });
  const rowOf = async (caller: Caller, whose: Caller) => {
    const { members } = await caller.call(getGroupDesk, { params });
    const row = members.find(({ person }) => person.id === whose.personId);
    assert.ok(row);
    const { attended, possible, minutes, isMissed, contributions } = row;
    return { attended, possible, minutes, isMissed, contributions };
  };
  // All was held before they came by the clock of the test, so what they were at is what counts.
  const ofSecond = { attended: 1, possible: 1, minutes: 120 };
  assert.deepEqual(await rowOf(facilitator, second), {
    ...ofSecond,
    isMissed: false,
    contributions: 0,
  });
  assert.deepEqual(await rowOf(second, second), {
    ...ofSecond,
    isMissed: null,
    contributions: null,
  });
  assert.deepEqual(await rowOf(facilitator, first), {
    attended: 3,
    possible: 3,
    minutes: 180,
    isMissed: false,
    contributions: 1,
  });
  product.clock.advance({ hours: 2 });
  const later = await product.signIn(facilitator.personId);
  await held(later, params, -1, [facilitator, first]);
  await held(later, params, 0, [facilitator, first]);
  assert.equal((await rowOf(later, second)).isMissed, true);
  assert.equal((await later.call(getGroupDesk, { params })).meetingsHeld, 5);
});

test('roles go round by themselves; what somebody chose stays until it goes by turn again', async () => {
  const { facilitator, first, second, params } = await circle();
  assert.equal((await first.call(getGroupDesk, { params })).nextMeeting, null);
  const { id: meetingId } = await plan(facilitator, params, 48, 3);
  const { nextMeeting } = await first.call(getGroupDesk, { params });
  assert.equal(nextMeeting?.id, meetingId);
  assert.ok(nextMeeting.roles.every(({ isSuggested }) => isSuggested));
  const turns = nextMeeting.roles.map(({ personId }) => personId);
  assert.deepEqual(new Set(turns), new Set([first.personId, second.personId]));

  const host = { ...params, meetingId, role: 'host' as const };
  const give = (personId: string | null) => ({ params: host, body: { personId } });
  const given = await first.call(giveMeetingRole, give(facilitator.personId));
  assert.deepEqual(
    given.nextMeeting?.roles.find(({ role }) => role === 'host'),
    {
      role: 'host',
      personId: facilitator.personId,
      isSuggested: false,
    },
  );
  const back = await second.call(giveMeetingRole, give(null));
  assert.deepEqual(back.nextMeeting, nextMeeting);
  const stranger = await product.addPerson();
  const refused = await first.ask(giveMeetingRole, give(stranger));
  assert.equal(refused.problem?.code, 'invalid-input');
});

test('it is of groups, and of their members alone', async () => {
  const { params } = await circle();
  const stranger = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  assert.equal((await stranger.ask(getGroupDesk, { params })).problem?.code, 'not-found');
  const pair = await beginPair(product);
  const ofPair = { params: { id: pair.mentorshipId } };
  assert.equal((await pair.mentor.ask(getGroupDesk, ofPair)).problem?.code, 'not-found');
});

test('who joins later is invited to what is planned already, and nobody else again', async () => {
  const { facilitator, first, params } = await circle();
  await plan(facilitator, params, 24);
  await plan(facilitator, params, 48, 3);
  await product.drainJobs();
  const kindsOf = async (caller: Caller) => {
    const { notices } = await caller.call(listNotices);
    return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('meeting-'));
  };
  const before = await kindsOf(first);
  const late = await product.signIn(await product.addPerson());
  await late.call(joinGroup, { params, body: { words: '' } });
  await product.drainJobs();
  assert.deepEqual((await kindsOf(late)).toSorted(), ['meeting-planned', 'meeting-row-planned']);
  assert.deepEqual(await kindsOf(first), before);
  const rows = await product.inTransaction((work) =>
    work.db
      .selectFrom('notices')
      .select('meeting_series_id')
      .where('person_id', '=', late.personId)
      .where('kind', 'like', 'meeting-%')
      .execute(),
  );
  // The e-mail of each brings its entry of the calendar along.
  assert.equal(new Set(rows.map((row) => row.meeting_series_id)).size, 2);
  assert.ok(rows.every((row) => row.meeting_series_id !== null));
});
