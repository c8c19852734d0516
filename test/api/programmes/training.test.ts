import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import ICAL from 'ical.js';
import {
  cancelTrainingEvent,
  changeTrainingEvent,
  createCalendarFeed,
  getTrainingAttendance,
  listNotices,
  listTrainingEvents,
  planTrainingEvent,
  recordTrainingAttendance,
  signOffFromTraining,
  signUpForTraining,
} from '../../../src/contract/index.ts';
import type { TrainingEvent, TrainingEventInput } from '../../../src/contract/index.ts';
import { runTask } from '../../support/mentorships.ts';
import { wallIn } from '../../support/meetings.ts';
import { publishProgramme } from '../../support/programme-settings.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { startMailServer } from '../notifications/mail-server.ts';
import type { MailServer } from '../notifications/mail-server.ts';

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

let owner: Caller;
let person: Caller;
let programmeId: string;
beforeEach(async () => {
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  person = await product.signIn(await product.addPerson());
  ({ id: programmeId } = await publishProgramme(owner, 'onboarding'));
});

const input = (change: Partial<TrainingEventInput> = {}): TrainingEventInput => ({
  seriesName: 'Lunch lectures',
  title: 'Listening well',
  speaker: 'Dr. Ada Bos',
  description: 'An hour with exercises.',
  at: wallIn(product, 72),
  timeZone: 'UTC',
  minutes: 60,
  place: 'Room 3',
  link: 'https://meet.example/listening',
  seats: null,
  ...change,
});

async function plan(change: Partial<TrainingEventInput> = {}): Promise<TrainingEvent> {
  const { events } = await owner.call(planTrainingEvent, {
    params: { programmeId },
    body: input(change),
  });
  return events.at(-1) ?? assert.fail('an event');
}

const seenBy = async (caller: Caller): Promise<TrainingEvent> => {
  const { events } = await caller.call(listTrainingEvents, { params: { programmeId } });
  return events[0] ?? assert.fail('an event');
};

const at = ({ id }: { id: string }) => ({ params: { id } });

const noticesOf = async (caller: Caller): Promise<string[]> => {
  await product.drainJobs();
  const { notices } = await caller.call(listNotices);
  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('training-'));
};

interface ReadEntry {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly begins: string;
  readonly location: string;
}

function readCalendar(text: string): ReadEntry[] {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of component.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return component.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return {
      method: String(component.getFirstPropertyValue('method')),
      uid: event.uid,
      sequence: event.sequence,
      begins: event.startDate.toJSDate().toISOString(),
      location: event.location,
    };
  });
}

/** The calendar entries that came to somebody by mail, first one first. */
async function mailedTo(caller: Caller): Promise<ReadEntry[]> {
  await product.drainJobs();
  const { email } = await product.inTransaction(({ db }) =>
    db
      .selectFrom('people')
      .select('email')
      .where('id', '=', caller.personId)
      .executeTakeFirstOrThrow(),
  );
  return mailServer
    .to(email ?? '')
    .flatMap((mail) =>
      mail.email.attachments
        .filter(({ mimeType }) => mimeType === 'text/calendar')
        .flatMap(({ content }) =>
          readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content)),
        ),
    );
}

describe('planning', () => {
  test('whoever the programme is for sees it, at its own hour in its zone', async () => {
    await plan({ at: '2030-07-01T12:00', timeZone: 'Europe/Amsterdam' });
    const event = await seenBy(person);
    assert.deepEqual(
      [event.startsAt, event.endsAt, event.at, event.speaker, event.isSignedUp],
      [
        '2030-07-01T10:00:00.000Z',
        '2030-07-01T11:00:00.000Z',
        '2030-07-01T12:00',
        'Dr. Ada Bos',
        false,
      ],
    );
  });

  test('only its owner plans, changes, calls off and ticks, and nobody else learns who comes', async () => {
    const event = await plan();
    const stranger = await product.signIn(await product.addPerson(), ['programme_owner']);
    const answers = [
      await stranger.ask(planTrainingEvent, { params: { programmeId }, body: input() }),
      await stranger.ask(changeTrainingEvent, { ...at(event), body: { ...input(), basedOn: 1 } }),
      await stranger.ask(cancelTrainingEvent, at(event)),
      await stranger.ask(getTrainingAttendance, at(event)),
      await stranger.ask(recordTrainingAttendance, { ...at(event), body: { attendeeIds: [] } }),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404],
    );
    assert.equal((await person.ask(getTrainingAttendance, at(event))).status, 403);
  });

  test('a programme for those invited keeps its events from everybody else', async () => {
    ({ id: programmeId } = await publishProgramme(owner, 'leadership'));
    const event = await plan();
    const seen = await person.ask(listTrainingEvents, { params: { programmeId } });
    assert.equal(seen.status, 404);
    assert.equal((await person.ask(signUpForTraining, at(event))).status, 404);
  });

  test('a time that has passed and a link that is none are refused by name', async () => {
    const pathsFor = async (change: Partial<TrainingEventInput>) => {
      const { problem } = await owner.ask(planTrainingEvent, {
        params: { programmeId },
        body: input(change),
      });
      return problem?.issues?.map(({ path }) => path);
    };
    assert.deepEqual(await pathsFor({ at: wallIn(product, -1) }), ['body.at']);
    assert.deepEqual(await pathsFor({ timeZone: 'Europe/Atlantis' }), ['body.timeZone']);
    assert.deepEqual(await pathsFor({ link: 'javascript:alert(1)' }), ['body.link']);
  });
});

describe('signing up', () => {
  test('the last seat goes to one of those who ask at once', async () => {
    const event = await plan({ seats: 1 });
    const other = await product.signIn(await product.addPerson());
    const answers = await Promise.all(
      [person, other].map((caller) => caller.ask(signUpForTraining, at(event))),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    assert.equal(refused?.problem?.code, 'training-full');
    assert.equal((await seenBy(owner)).signedUp, 1);
  });

  test('a seat that is given back is there for another, and signing up twice takes one', async () => {
    const event = await plan({ seats: 1 });
    await person.call(signUpForTraining, at(event));
    await person.call(signUpForTraining, at(event));
    await person.call(signOffFromTraining, at(event));
    const other = await product.signIn(await product.addPerson());
    const { events } = await other.call(signUpForTraining, at(event));
    assert.deepEqual(
      events.map(({ signedUp, isSignedUp }) => [signedUp, isSignedUp]),
      [[1, true]],
    );
    assert.equal((await seenBy(person)).isSignedUp, false);
  });

  test('once it has begun or is off, nobody signs up or off', async () => {
    const event = await plan();
    await owner.call(cancelTrainingEvent, at(event));
    const late = await person.ask(signUpForTraining, at(event));
    assert.equal(late.problem?.code, 'conflict');
    const again = await owner.ask(cancelTrainingEvent, at(event));
    assert.equal(again.problem?.code, 'conflict');
  });
});

describe('changing', () => {
  test('of two changes the second is told, and there are never fewer seats than people', async () => {
    const event = await plan();
    await person.call(signUpForTraining, at(event));
    await owner.call(signUpForTraining, at(event));
    const few = await owner.ask(changeTrainingEvent, {
      ...at(event),
      body: { ...input({ seats: 1 }), basedOn: 1 },
    });
    assert.deepEqual(
      few.problem?.issues?.map(({ path }) => path),
      ['body.seats'],
    );
    const body = { ...input({ seats: 2 }), basedOn: 1 };
    await owner.call(changeTrainingEvent, { ...at(event), body });
    const late = await owner.ask(changeTrainingEvent, { ...at(event), body });
    assert.equal(late.problem?.code, 'conflict');
  });

  test('calendars are told of time, place and title, and of nothing else', async () => {
    const event = await plan();
    await person.call(signUpForTraining, at(event));
    const other = { ...input({ description: 'Two hours.', seats: 20 }), basedOn: 1 };
    await owner.call(changeTrainingEvent, { ...at(event), body: other });
    assert.deepEqual(await noticesOf(person), ['training-signed-up']);
  });
});

describe('RFC 5546 §3.2: calendars of those who signed up', () => {
  test('one UID with a rising SEQUENCE: signed up, moved, signed off, up again, called off', async () => {
    const event = await plan();
    await person.call(signUpForTraining, at(event));
    await product.drainJobs();
    const moved = { ...input({ at: wallIn(product, 96), place: 'Room 9' }), basedOn: 1 };
    await owner.call(changeTrainingEvent, { ...at(event), body: moved });
    await product.drainJobs();
    await person.call(signOffFromTraining, at(event));
    await product.drainJobs();
    await person.call(signUpForTraining, at(event));
    await product.drainJobs();
    await owner.call(cancelTrainingEvent, at(event));
    const entries = await mailedTo(person);
    assert.deepEqual(
      entries.map(({ method, sequence }) => [method, sequence]),
      [
        ['REQUEST', 0],
        ['REQUEST', 1],
        ['CANCEL', 2],
        ['REQUEST', 3],
        ['CANCEL', 4],
      ],
    );
    assert.equal(new Set(entries.map(({ uid }) => uid)).size, 1);
    assert.deepEqual(
      entries.slice(0, 2).map(({ begins, location }) => [begins, location]),
      [
        [event.startsAt, 'Room 3 · https://meet.example/listening'],
        [`${moved.at}:00.000Z`, 'Room 9 · https://meet.example/listening'],
      ],
    );
  });

  test('the private calendar holds it while they come', async () => {
    const event = await plan();
    await person.call(signUpForTraining, at(event));
    const { url } = await person.call(createCalendarFeed);
    const path = new URL(url).pathname;
    const feed = async () => readCalendar(await (await fetch(`${product.url}${path}`)).text());
    assert.deepEqual(
      (await feed()).map(({ begins }) => begins),
      [event.startsAt],
    );
    await person.call(signOffFromTraining, at(event));
    assert.deepEqual(await feed(), []);
  });
});

describe('the day before, and after', () => {
  test('who signed up is reminded once', async () => {
    const event = await plan({ at: wallIn(product, 30) });
    await person.call(signUpForTraining, at(event));
    await runTask(product, 'remind-of-training');
    assert.deepEqual(await noticesOf(person), ['training-signed-up']);
    product.clock.advance({ hours: 8 });
    await runTask(product, 'remind-of-training');
    await runTask(product, 'remind-of-training');
    person = await product.signIn(person.personId);
    assert.deepEqual((await noticesOf(person)).sort(), ['training-reminder', 'training-signed-up']);
  });

  test('the owner ticks who was there, of those who signed up; each learns their own alone', async () => {
    const event = await plan({ at: wallIn(product, 1) });
    const absent = await product.signIn(await product.addPerson());
    await person.call(signUpForTraining, at(event));
    await absent.call(signUpForTraining, at(event));
    const body = { attendeeIds: [person.personId] };
    const early = await owner.ask(recordTrainingAttendance, { ...at(event), body });
    assert.equal(early.problem?.code, 'conflict');
    product.clock.advance({ hours: 2 });
    owner = await product.signIn(owner.personId, ['programme_owner']);
    const strange = await owner.ask(recordTrainingAttendance, {
      ...at(event),
      body: { attendeeIds: [person.personId, randomUUID()] },
    });
    assert.deepEqual(
      strange.problem?.issues?.map(({ path }) => path),
      ['body.attendeeIds.1'],
    );
    const told = await owner.call(recordTrainingAttendance, { ...at(event), body });
    assert.deepEqual(
      told.people.filter(({ hasAttended }) => hasAttended).map((each) => each.person.id),
      [person.personId],
    );
    assert.equal((await seenBy(owner)).attended, 1);
    const own = await Promise.all(
      [person, absent].map(async ({ personId }) => seenBy(await product.signIn(personId))),
    );
    assert.deepEqual(
      own.map(({ hasAttended, attended }) => [hasAttended, attended]),
      [
        [true, null],
        [false, null],
      ],
    );
  });
});
