import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import ICAL from 'ical.js';
import {
  addAgendaItem,
  cancelMeeting,
  changeMeeting,
  chooseConversationTime,
  createCalendarFeed,
  getCalendarFeed,
  joinGroup,
  leaveGroup,
  planMeetings,
  proposeConversation,
  removeCalendarFeed,
} from '../../../src/contract/index.ts';
import type { Meetings } from '../../../src/contract/index.ts';
import { PersonLeft } from '../../../src/server/modules/people/index.ts';
import { startMailServer } from '../../api/notifications/mail-server.ts';
import type { MailServer, ReceivedMail } from '../../api/notifications/mail-server.ts';
import { groupProgramme, joinNew, openCircle } from '../../support/groups.ts';
import { meetingPlan, wallIn } from '../../support/meetings.ts';
import { activePair, beginPair, sign } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

// Read with ical.js, the parser that Thunderbird uses: what it understands is what counts.

let mailServer: MailServer;
let product: TestProduct;
before(async () => {
  mailServer = await startMailServer();
  product = await startTestProduct({
    SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    MAIL_FROM: 'Mentorklik <mentoring@organisation.example>',
    OPEN_URL: 'https://lms.example/open?target={path}',
  });
});
after(async () => {
  await product.close();
  await mailServer.close();
});

const wordsOfPair = ['Zonnehoed', 'Kiekendief', 'Waterlelie'] as const;
const plan = {
  at: '2030-03-18T15:00',
  timeZone: 'Europe/Amsterdam',
  minutes: 60,
  mode: 'virtual' as const,
  place: `https://meet.example/${wordsOfPair[0]}`,
  theme: wordsOfPair[1],
};
const row = { ...plan, repeats: { everyWeeks: 2, meetings: 4 } };
const single = { ...plan, repeats: null };

interface ReadCalendar {
  readonly method: string;
  readonly component: ICAL.Component;
  readonly events: readonly ICAL.Event[];
}

function read(text: string): ReadCalendar {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of component.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return {
    method: String(component.getFirstPropertyValue('method')),
    component,
    events: component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)),
  };
}

/** The calendar in a mail: the alternative that a mail program offers to take over. */
function calendarIn({ email, raw }: ReceivedMail): ReadCalendar {
  const part = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  assert.ok(part, 'the mail brings a calendar');
  assert.match(raw, /content-type: text\/calendar;[^]*?method=/i);
  const { content } = part;
  return read(typeof content === 'string' ? content : new TextDecoder().decode(content));
}

async function addressOf(personId: string): Promise<string> {
  const person = await product.inTransaction(({ db }) =>
    db.selectFrom('people').select('email').where('id', '=', personId).executeTakeFirstOrThrow(),
  );
  return person.email ?? '';
}

/** The calendars that came to the mentee by mail, first one first. */
const calendarsTo = (pair: Pair): Promise<ReadCalendar[]> => calendarsOf(pair.mentee);

async function calendarsOf({ personId }: Pick<Caller, 'personId'>): Promise<ReadCalendar[]> {
  await product.drainJobs();
  const mails = mailServer.to(await addressOf(personId));
  return mails
    .filter(({ email }) => email.attachments.some((each) => each.mimeType === 'text/calendar'))
    .map(calendarIn);
}

/** Every instant at which the calendar says that something begins. */
function beginningsOf({ events }: ReadCalendar): string[] {
  const master = events.find((event) => !event.isRecurrenceException());
  assert.ok(master);
  for (const event of events) if (event.isRecurrenceException()) master.relateException(event);
  if (!master.isRecurring()) return [master.startDate.toJSDate().toISOString()];
  const iterator = master.iterator();
  const beginnings: string[] = [];
  for (let time = iterator.next(); !iterator.complete; time = iterator.next()) {
    const { startDate } = master.getOccurrenceDetails(time) as { startDate: ICAL.Time };
    beginnings.push(startDate.toJSDate().toISOString());
  }
  return beginnings;
}

async function planned(body: typeof row | typeof single): Promise<{ pair: Pair; all: Meetings }> {
  const pair = await activePair(product);
  const all = await pair.mentor.call(planMeetings, { params: { id: pair.mentorshipId }, body });
  return { pair, all };
}

const beginnings = (all: Meetings): string[] => all.meetings.map(({ startsAt }) => startsAt);
const firstOf = ({ meetings }: Meetings) => meetings[0] ?? assert.fail('a meeting');
const at = (pair: Pair, { id }: { id: string }) => ({
  params: { id: pair.mentorshipId, meetingId: id },
});

describe('RFC 5546 §3.2: one entry from its beginning to its end', () => {
  test('§3.2.2.1: created, moved and called off are one UID with a rising SEQUENCE', async () => {
    const { pair, all } = await planned(single);
    const meeting = firstOf(all);
    await product.drainJobs();
    const moved = await pair.mentee.call(changeMeeting, {
      ...at(pair, meeting),
      body: { ...plan, at: '2030-03-19T09:30', basedOn: 1 },
    });
    await product.drainJobs();
    await pair.mentor.call(cancelMeeting, { ...at(pair, meeting), body: { scope: 'one' } });
    const calendars = await calendarsTo(pair);
    assert.deepEqual(
      calendars.map(({ method, events }) => [method, events.length, events[0]?.sequence]),
      [
        ['REQUEST', 1, 0],
        ['REQUEST', 1, 1],
        ['CANCEL', 1, 2],
      ],
    );
    assert.equal(new Set(calendars.map(({ events }) => events[0]?.uid)).size, 1);
    assert.deepEqual(calendars.slice(0, 2).map(beginningsOf), [beginnings(all), beginnings(moved)]);
    const status = (calendar?: ReadCalendar): unknown =>
      calendar?.events[0]?.component.getFirstPropertyValue('status');
    assert.deepEqual(calendars.map(status), ['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  test('§3.2.2: a row is one entry, and what differs from it is part of each message', async () => {
    const { pair, all } = await planned(row);
    const [first, second, third] = all.meetings;
    assert.ok(first && second && third);
    await product.drainJobs();
    const moved = await pair.mentor.call(changeMeeting, {
      ...at(pair, second),
      body: { ...plan, at: '2030-04-02T11:00', minutes: 30, basedOn: 1 },
    });
    await product.drainJobs();
    const left = await pair.mentor.call(cancelMeeting, {
      ...at(pair, third),
      body: { scope: 'one' },
    });
    const calendars = await calendarsTo(pair);
    assert.deepEqual(calendars.map(beginningsOf), [all, moved, left].map(beginnings));
    assert.deepEqual(
      calendars.map(({ method, events }) => [method, events[0]?.sequence]),
      [0, 1, 2].map((sequence) => ['REQUEST', sequence]),
    );
    const ended = await pair.mentee.call(cancelMeeting, {
      ...at(pair, first),
      body: { scope: 'following' },
    });
    assert.deepEqual(ended.meetings, []);
    const last = (await calendarsTo(pair)).at(-1);
    assert.deepEqual([last?.method, last?.events[0]?.sequence], ['CANCEL', 3]);
  });

  test('§3.2.2: the organiser is the product; the attendee is the one it is sent to, alone', async () => {
    const { pair } = await planned(single);
    const [calendar] = await calendarsTo(pair);
    const event = calendar?.events[0];
    assert.equal(event?.organizer, 'mailto:mentoring@organisation.example');
    const attendees = event.attendees.map((each) => String(each.getFirstValue()).toLowerCase());
    const address = await addressOf(pair.mentee.personId);
    assert.deepEqual(attendees, [`mailto:${address.toLowerCase()}`]);
  });
});

test('RFC 5546 §3.2: the first conversation is one entry, however often its time is chosen anew', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  const timeIn = (hours: number): string => `${wallIn(product, hours)}:00.000Z`;
  const agreeOn = async (basedOn: number, hours: number): Promise<void> => {
    const offered = { minutes: 30, mode: 'virtual' as const, place: wordsOfPair[0] };
    const body = { ...offered, basedOn, times: [timeIn(hours), timeIn(hours + 24)] };
    await mentor.call(proposeConversation, { params, body });
    await product.drainJobs();
    const choice = { proposal: basedOn + 1, time: timeIn(hours) };
    await mentee.call(chooseConversationTime, { params, body: choice });
  };
  await agreeOn(0, 48);
  await product.drainJobs();
  const { url } = await mentee.call(createCalendarFeed);
  await agreeOn(1, 72);
  const calendars = await calendarsOf(mentee);
  assert.deepEqual(
    calendars.map(({ method, events }) => [method, events[0]?.sequence]),
    [
      ['REQUEST', 1],
      ['CANCEL', 2],
      ['REQUEST', 3],
    ],
  );
  assert.equal(new Set(calendars.map(({ events }) => events[0]?.uid)).size, 1);
  const last = calendars.at(-1) ?? assert.fail('an invitation');
  assert.deepEqual(beginningsOf(last), [timeIn(72)]);
  const feed = await (await fetch(url)).text();
  assert.deepEqual(beginningsOf(read(feed)), [timeIn(72)]);
  assert.ok(!feed.includes(wordsOfPair[0]) && !String(last.component).includes(wordsOfPair[0]));

  await product.inTransaction(async (work) => {
    const { personId } = mentor;
    await work.db.updateTable('people').set({ state: 'left' }).where('id', '=', personId).execute();
    await work.publish(PersonLeft, { personId });
  });
  const { method, events } = (await calendarsOf(mentee)).at(-1) ?? assert.fail('a calendar');
  assert.deepEqual([method, events[0]?.sequence], ['CANCEL', 4]);
});

describe('RFC 5546 §3.2.5: whoever leaves a group', () => {
  /** A circle of three and whoever facilitates, which has begun and plans these. */
  async function circleWith(body: ReturnType<typeof meetingPlan> & Pick<typeof row, 'repeats'>) {
    const owner = await product.signIn(await product.addPerson(), ['programme_owner']);
    const programmeId = await groupProgramme(owner, 'facilitated_group');
    const { facilitator, group } = await openCircle(product, programmeId);
    const leaver = await joinNew(product, group.id);
    const others = [await joinNew(product, group.id), await joinNew(product, group.id)];
    for (const member of [facilitator, leaver, ...others]) await sign(member, group.id);
    const params = { id: group.id };
    await facilitator.call(planMeetings, { params, body });
    return { leaver, stays: facilitator, params };
  }
  const kinds = (calendars: readonly ReadCalendar[]): unknown[] =>
    calendars.map(({ method, events }) => [method, events[0]?.uid, events[0]?.sequence]);

  test('has what is to come taken out, alone, and has it again who comes back', async () => {
    const { leaver, stays, params } = await circleWith(row);
    const [invitation] = await calendarsOf(leaver);
    const uid = invitation?.events[0]?.uid;
    await leaver.call(leaveGroup, { params });
    assert.deepEqual(kinds(await calendarsOf(leaver)), [
      ['REQUEST', uid, 0],
      ['CANCEL', uid, 1],
    ]);
    await leaver.call(joinGroup, { params, body: { words: '' } });
    const calendars = await calendarsOf(leaver);
    assert.deepEqual(kinds(calendars).at(-1), ['REQUEST', uid, 2]);
    assert.deepEqual(
      calendars.at(-1)?.events[0]?.component.getFirstPropertyValue('status'),
      'CONFIRMED',
    );
    assert.deepEqual(kinds(await calendarsOf(stays)), [['REQUEST', uid, 0]]);
  });

  test('keeps what has been', async () => {
    const repeats = { everyWeeks: 1, meetings: 3 };
    const firstAt = wallIn(product, 24);
    const { leaver, params } = await circleWith({ ...meetingPlan(firstAt), repeats });
    await product.drainJobs();
    product.clock.advance({ days: 2 });
    await (await product.signIn(leaver.personId)).call(leaveGroup, { params });
    const last = (await calendarsOf(leaver)).at(-1);
    assert.equal(last?.method, 'REQUEST');
    assert.deepEqual(beginningsOf(last), [`${firstAt}:00.000Z`]);
  });
});

describe('RFC 5545: times and zones', () => {
  test('§3.6.5 and §3.8.5.3: the hour stays the same over the change of clocks', async () => {
    const { pair, all } = await planned(row);
    const [calendar] = await calendarsTo(pair);
    assert.ok(calendar);
    assert.deepEqual(beginningsOf(calendar), [
      '2030-03-18T14:00:00.000Z',
      '2030-04-01T13:00:00.000Z',
      '2030-04-15T13:00:00.000Z',
      '2030-04-29T13:00:00.000Z',
    ]);
    assert.deepEqual(beginningsOf(calendar), beginnings(all));
  });

  for (const timeZone of [
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Europe/Dublin',
    'UTC',
  ]) {
    test(`§3.6.5: a year of meetings in ${timeZone} is read at the instants that were planned`, async () => {
      const pair = await activePair(product);
      const all = await pair.mentor.call(planMeetings, {
        params: { id: pair.mentorshipId },
        body: { ...plan, timeZone, repeats: { everyWeeks: 4, meetings: 14 } },
      });
      const [calendar] = await calendarsTo(pair);
      assert.ok(calendar);
      assert.deepEqual(beginningsOf(calendar), beginnings(all));
    });
  }

  test('§3.8.7.2 and §3.8.1.3: the stamp is in UTC, the entry private', async () => {
    const { pair } = await planned(single);
    const [calendar] = await calendarsTo(pair);
    const event = calendar?.events[0]?.component;
    assert.match(String(event?.getFirstPropertyValue('dtstamp')), /Z$/);
    assert.equal(event?.getFirstPropertyValue('class'), 'PRIVATE');
  });
});

test('a calendar holds names, times and a link, and no word of the pair', async () => {
  const { pair, all } = await planned(single);
  await pair.mentee.call(addAgendaItem, {
    ...at(pair, firstOf(all)),
    body: { words: wordsOfPair[2] },
  });
  await pair.mentee.call(createCalendarFeed);
  const { url } = await pair.mentee.call(createCalendarFeed);
  const feed = await (await fetch(url)).text();
  const [invitation] = await calendarsTo(pair);
  for (const text of [feed, String(invitation?.component)]) {
    for (const word of wordsOfPair) assert.ok(!text.includes(word), word);
    assert.ok(text.replaceAll('\r\n ', '').includes(`%2Fmentorships%2F${pair.mentorshipId}`));
  }
});

describe('the calendar feed', () => {
  test('holds what is planned, follows changes, and ends when its owner says so', async () => {
    const { pair, all } = await planned(row);
    assert.equal((await pair.mentee.call(getCalendarFeed)).createdAt, null);
    const { url } = await pair.mentee.call(createCalendarFeed);
    const response = await fetch(url);
    assert.match(response.headers.get('content-type') ?? '', /^text\/calendar/);
    assert.match(response.headers.get('cache-control') ?? '', /no-store/);
    const calendar = read(await response.text());
    assert.equal(calendar.method, 'PUBLISH');
    assert.deepEqual(beginningsOf(calendar), beginnings(all));
    await pair.mentor.call(cancelMeeting, {
      ...at(pair, firstOf(all)),
      body: { scope: 'following' },
    });
    assert.deepEqual(read(await (await fetch(url)).text()).events, []);

    const renewed = await pair.mentee.call(createCalendarFeed);
    assert.equal((await fetch(url)).status, 404, 'the address before leads nowhere');
    assert.equal((await fetch(renewed.url)).status, 200);
    await pair.mentee.call(removeCalendarFeed);
    assert.equal((await fetch(renewed.url)).status, 404);
  });

  test('its secret is kept as a hash; a wrong one tells nothing', async () => {
    const { pair } = await planned(single);
    const { url } = await pair.mentee.call(createCalendarFeed);
    const secret = /\.([\w-]{43})\.ics$/.exec(url)?.[1] ?? assert.fail('a secret');
    const stored = await product.inTransaction(async ({ db }) => [
      await db.selectFrom('calendar_feeds').selectAll().execute(),
      await db.selectFrom('audit_log').selectAll().execute(),
    ]);
    assert.ok(!JSON.stringify(stored).includes(secret));
    for (const wrong of [
      url.replace(secret, 'A'.repeat(43)),
      url.replace(product.tenantId, crypto.randomUUID()),
      url.replace('.ics', ''),
      `${product.url}/calendar/x.ics`,
    ]) {
      assert.equal((await fetch(wrong)).status, 404, wrong);
    }
  });

  test('ends with its owner’s employment', async () => {
    const { pair } = await planned(single);
    const { url } = await pair.mentee.call(createCalendarFeed);
    await product.inTransaction(({ db }) =>
      db
        .updateTable('people')
        .set({ state: 'left' })
        .where('id', '=', pair.mentee.personId)
        .execute(),
    );
    assert.equal((await fetch(url)).status, 404);
  });
});
