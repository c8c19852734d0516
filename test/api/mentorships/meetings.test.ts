import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  addAgendaItem,
  cancelMeeting,
  changeMeeting,
  endMentorship,
  getMeetings,
  getMentorship,
  holdMeeting,
  listNotices,
  logMeeting,
  planMeetings,
} from '../../../src/contract/index.ts';
import { meetingAt, meetingPlan, planOne, wallIn as wallTimeIn } from '../../support/meetings.ts';
import { activePair, beginPair, renewed, runTask } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { save } from '../../support/programme-settings.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const wallIn = (hours: number): string => wallTimeIn(product, hours);
const single = (at: string) => ({ ...meetingPlan(at), repeats: null });

const kindsOf = async (pair: Pair, side: 'mentor' | 'mentee'): Promise<string[]> => {
  await product.drainJobs();
  return (await pair[side].call(listNotices)).notices.map(({ kind }) => kind);
};

describe('planning', () => {
  test('both see what one plans, and are told', async () => {
    const pair = await activePair(product);
    const params = { id: pair.mentorshipId };
    assert.equal((await pair.mentee.call(getMentorship, { params })).step.kind, 'plan-meeting');
    const meeting = await planOne(pair, wallIn(72));
    const seen = await pair.mentee.call(getMeetings, { params });
    assert.deepEqual(seen.meetings, [meeting]);
    assert.deepEqual(seen.rhythm, { everyWeeks: 4, minutes: 60, meetings: 7 }, 'as signed');
    assert.equal((await pair.mentee.call(getMentorship, { params })).step.kind, 'have-meeting');
    for (const side of ['mentor', 'mentee'] as const) {
      assert.ok((await kindsOf(pair, side)).includes('meeting-planned'), side);
    }
  });

  test('a row keeps its hour where it was planned, over the change of clocks', async () => {
    const pair = await activePair(product);
    const { meetings } = await pair.mentee.call(planMeetings, {
      params: { id: pair.mentorshipId },
      body: {
        ...meetingPlan('2030-03-18T15:00'),
        timeZone: 'Europe/Amsterdam',
        theme: 'Getting started',
        repeats: { everyWeeks: 2, meetings: 3 },
      },
    });
    assert.deepEqual(
      meetings.map(({ startsAt, everyWeeks, theme }) => [startsAt, everyWeeks, theme]),
      [
        ['2030-03-18T14:00:00.000Z', 2, 'Getting started'],
        ['2030-04-01T13:00:00.000Z', 2, ''],
        ['2030-04-15T13:00:00.000Z', 2, ''],
      ],
    );
    assert.ok((await kindsOf(pair, 'mentor')).includes('meeting-row-planned'));
  });

  test('a row takes the programme’s themes in turn, as they were when the mentorship began', async () => {
    const themes = ['Getting to know each other', 'Goals', 'Feedback'];
    const owner = await product.addPerson();
    const setThemes = async (sessionThemes: string[]) => {
      const session = await product.signIn(owner, ['ld_administrator']);
      const change = { ownerIds: [owner], rules: { sessionThemes } };
      await save(session, product.programmeId, change);
    };
    await setThemes(themes);
    const pair = await activePair(product);
    await setThemes([]);
    const params = { id: pair.mentorshipId };
    assert.deepEqual((await pair.mentor.call(getMeetings, { params })).themes, themes);
    const { meetings } = await pair.mentor.call(planMeetings, {
      params,
      body: {
        ...meetingPlan(wallIn(72)),
        theme: themes[1] ?? '',
        repeats: { everyWeeks: 2, meetings: 3 },
      },
    });
    assert.deepEqual(
      meetings.map(({ theme }) => theme),
      ['Goals', 'Feedback', ''],
    );
  });

  test('a time that a clock leaps over is the time after the leap', async () => {
    const pair = await activePair(product);
    const { meetings } = await pair.mentor.call(planMeetings, {
      params: { id: pair.mentorshipId },
      body: { ...single('2030-03-31T02:30'), timeZone: 'Europe/Amsterdam' },
    });
    assert.equal(meetings[0]?.startsAt, '2030-03-31T01:30:00.000Z');
  });

  test('a time that has passed, a day or a zone that there is not: refused, and nothing is kept', async () => {
    const pair = await activePair(product);
    const params = { id: pair.mentorshipId };
    for (const body of [
      single(wallIn(-1)),
      single('2030-02-30T10:00'),
      { ...single(wallIn(5)), timeZone: 'Europe/Atlantis' },
    ]) {
      const answer = await pair.mentor.ask(planMeetings, { params, body });
      assert.equal(answer.problem?.code, 'invalid-input');
    }
    assert.deepEqual((await pair.mentor.call(getMeetings, { params })).meetings, []);
  });

  test('what overlaps is told to the one whose meetings overlap, and stays possible', async () => {
    const pair = await activePair(product);
    const first = await planOne(pair, wallIn(100));
    const second = await planOne(pair, wallIn(100.5));
    const third = await planOne(pair, wallIn(102));
    const { meetings } = await pair.mentor.call(getMeetings, { params: { id: pair.mentorshipId } });
    const overlapping = new Map(meetings.map(({ id, isOverlapping }) => [id, isOverlapping]));
    assert.deepEqual(
      [first, second, third].map(({ id }) => overlapping.get(id)),
      [true, true, false],
    );
  });

  test('the other’s meetings in another mentorship overlap for the other alone', async () => {
    const pair = await activePair(product);
    const meeting = await planOne(pair, wallIn(50));
    // The mentor’s second mentorship, which the mentee has no part in.
    await product.inTransaction(async ({ db, tenantId, now }) => {
      const another = await db
        .selectFrom('mentorships')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('id', '!=', pair.mentorshipId)
        .where('state', '=', 'active')
        .executeTakeFirstOrThrow();
      const mentorship = { tenant_id: tenantId, mentorship_id: another.id };
      await db
        .insertInto('mentorship_members')
        .values({ ...mentorship, person_id: pair.mentor.personId, role: 'mentor', joined_at: now })
        .execute();
      await db
        .insertInto('meetings')
        .values({
          ...mentorship,
          id: crypto.randomUUID(),
          kind: 'formal',
          state: 'planned',
          starts_at: new Date(meeting.startsAt),
          time_zone: 'UTC',
          minutes: 30,
          meeting_mode: 'virtual',
          created_by: pair.mentor.personId,
          created_at: now,
        })
        .execute();
    });
    const params = { id: pair.mentorshipId };
    const isOverlapping = async (side: 'mentor' | 'mentee') =>
      (await pair[side].call(getMeetings, { params })).meetings[0]?.isOverlapping;
    assert.equal(await isOverlapping('mentor'), true);
    assert.equal(await isOverlapping('mentee'), false);
  });

  test('before the agreement there is nothing to plan here', async () => {
    const pair = await beginPair(product);
    const params = { id: pair.mentorshipId };
    const answer = await pair.mentor.ask(planMeetings, { params, body: single(wallIn(5)) });
    assert.equal(answer.problem?.code, 'mentorship-moved-on');
    assert.equal((await pair.mentor.call(getMeetings, { params })).isOpen, false);
  });
});

describe('changing', () => {
  test('of two who change the same meeting at once, the second is told, and nothing is overwritten', async () => {
    const pair = await activePair(product);
    const meeting = await planOne(pair, wallIn(72));
    const change = (hours: number) => ({
      ...meetingAt(pair, meeting),
      body: { ...meetingPlan(wallIn(hours)), basedOn: 1 },
    });
    await pair.mentor.call(changeMeeting, change(80));
    const late = await pair.mentee.ask(changeMeeting, change(90));
    assert.equal(late.problem?.code, 'conflict');
    const { meetings } = await pair.mentee.call(getMeetings, {
      params: { id: pair.mentorshipId },
    });
    assert.equal(meetings[0]?.startsAt, `${wallIn(80)}:00.000Z`);
    assert.equal(meetings[0].version, 2);
    assert.ok((await kindsOf(pair, 'mentee')).includes('meeting-moved'));
  });

  test('another theme or place is nothing that calendars are told of', async () => {
    const pair = await activePair(product);
    const meeting = await planOne(pair, wallIn(72));
    const body = { ...meetingPlan(wallIn(72)), basedOn: 1, theme: 'Feedback', place: 'Room 3' };
    await pair.mentor.call(changeMeeting, { ...meetingAt(pair, meeting), body });
    assert.ok(!(await kindsOf(pair, 'mentee')).includes('meeting-moved'));
  });

  test('one of a row is called off, or it and those that follow', async () => {
    const pair = await activePair(product);
    const params = { id: pair.mentorshipId };
    const { meetings } = await pair.mentor.call(planMeetings, {
      params,
      body: { ...meetingPlan(wallIn(72)), repeats: { everyWeeks: 1, meetings: 5 } },
    });
    const [first, second, third, fourth] = meetings;
    assert.ok(first && second && third && fourth);
    await pair.mentee.call(cancelMeeting, { ...meetingAt(pair, second), body: { scope: 'one' } });
    const left = await pair.mentee.call(cancelMeeting, {
      ...meetingAt(pair, fourth),
      body: { scope: 'following' },
    });
    assert.deepEqual(
      left.meetings.map(({ id }) => id),
      [first.id, third.id],
    );
    assert.ok((await kindsOf(pair, 'mentor')).includes('meeting-cancelled'));
    const again = await pair.mentee.ask(cancelMeeting, {
      ...meetingAt(pair, fourth),
      body: { scope: 'one' },
    });
    assert.equal(again.problem?.code, 'not-found');
  });

  test('with the mentorship, what was still planned goes too, in nobody’s name', async () => {
    const pair = await activePair(product);
    const params = { id: pair.mentorshipId };
    await planOne(pair, wallIn(72));
    await pair.mentee.call(endMentorship, { params });
    await product.drainJobs();
    assert.deepEqual((await pair.mentor.call(getMeetings, { params })).meetings, []);
    const rows = await product.inTransaction(({ db }) =>
      db
        .selectFrom('audit_log')
        .select('actor_id')
        .where('action', '=', 'meeting.cancelled')
        .where('subject_id', '=', pair.mentorshipId)
        .execute(),
    );
    assert.deepEqual(rows, [{ actor_id: null }]);
  });
});

describe('what has been', () => {
  test('a meeting is held once it has begun, with who was there and how long', async () => {
    const begun = await activePair(product);
    const meeting = await planOne(begun, wallIn(48));
    const params = { id: begun.mentorshipId };
    const body = { basedOn: 1, minutes: 50, attendeeIds: [begun.mentor.personId] };
    const early = await begun.mentee.ask(holdMeeting, { ...meetingAt(begun, meeting), body });
    assert.equal(early.problem?.code, 'invalid-input');
    product.clock.advance({ days: 3 });
    const pair = await renewed(product, begun);
    assert.equal((await pair.mentor.call(getMentorship, { params })).step.kind, 'log-meeting');
    const { meetings } = await pair.mentee.call(holdMeeting, { ...meetingAt(pair, meeting), body });
    const [held] = meetings;
    assert.deepEqual(
      [held?.state, held?.minutes, held?.attendeeIds],
      ['held', 50, [pair.mentor.personId]],
    );
    const late = await pair.mentor.ask(holdMeeting, { ...meetingAt(pair, meeting), body });
    assert.equal(late.problem?.code, 'conflict');
    const corrected = await pair.mentor.call(holdMeeting, {
      ...meetingAt(pair, meeting),
      body: { ...body, basedOn: 2, attendeeIds: [pair.mentor.personId, pair.mentee.personId] },
    });
    assert.equal(corrected.meetings[0]?.attendeeIds.length, 2);
  });

  test('contact in between is written down, and nobody can have been there who is not in it', async () => {
    const pair = await activePair(product);
    const stranger = await product.addPerson();
    const params = { id: pair.mentorshipId };
    const body = {
      kind: 'informal' as const,
      at: wallIn(-30),
      timeZone: 'UTC',
      minutes: 15,
      mode: 'in_person' as const,
      theme: '',
      attendeeIds: [pair.mentor.personId, pair.mentee.personId],
    };
    const { meetings } = await pair.mentee.call(logMeeting, { params, body });
    assert.deepEqual(
      [meetings[0]?.kind, meetings[0]?.state, meetings[0]?.minutes],
      ['informal', 'held', 15],
    );
    for (const wrong of [
      { ...body, attendeeIds: [stranger] },
      { ...body, attendeeIds: [pair.mentor.personId, pair.mentor.personId] },
      { ...body, at: wallIn(1) },
    ]) {
      const answer = await pair.mentee.ask(logMeeting, { params, body: wrong });
      assert.equal(answer.problem?.code, 'invalid-input');
    }
  });
});

test('members are reminded once, the day before, and not of what was planned that late', async () => {
  const early = await activePair(product);
  const soon = await activePair(product);
  // Becoming active takes weeks, in which sessions end.
  const begun = await renewed(product, early);
  await planOne(begun, wallIn(72));
  await planOne(soon, wallIn(20));
  const countReminders = async (pair: Pair): Promise<number> =>
    (await kindsOf(pair, 'mentee')).filter((kind) => kind === 'meeting-reminder').length;
  await runTask(product, 'remind-of-meetings');
  assert.deepEqual([await countReminders(begun), await countReminders(soon)], [0, 0]);
  product.clock.advance({ days: 2.1 });
  await runTask(product, 'remind-of-meetings');
  await runTask(product, 'remind-of-meetings');
  const pair = await renewed(product, begun);
  assert.equal(await countReminders(pair), 1);
});

test('to anybody who is not in it, whatever their role, there is nothing', async () => {
  const early = await activePair(product);
  const other = await activePair(product);
  const pair = await renewed(product, early);
  const meeting = await planOne(pair, wallIn(72));
  const others = [
    await product.signIn(await product.addPerson()),
    await product.signIn(await product.addPerson(), [
      'ld_administrator',
      'programme_owner',
      'auditor',
    ]),
    other.mentor,
  ];
  const params = { id: pair.mentorshipId };
  for (const stranger of others) {
    const answers = [
      await stranger.ask(getMeetings, { params }),
      await stranger.ask(planMeetings, { params, body: single(wallIn(5)) }),
      await stranger.ask(addAgendaItem, { ...meetingAt(pair, meeting), body: { words: 'Mine' } }),
      await stranger.ask(cancelMeeting, { ...meetingAt(pair, meeting), body: { scope: 'one' } }),
      await stranger.ask(changeMeeting, {
        ...meetingAt(pair, meeting),
        body: { ...meetingPlan(wallIn(9)), basedOn: 1 },
      }),
    ];
    for (const answer of answers) assert.equal(answer.problem?.code, 'not-found');
  }
  // Nor is a meeting reached by way of another mentorship.
  const strayed = await other.mentor.ask(cancelMeeting, {
    params: { id: other.mentorshipId, meetingId: meeting.id },
    body: { scope: 'one' },
  });
  assert.equal(strayed.problem?.code, 'not-found');
});
