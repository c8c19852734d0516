import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { holdMeeting } from '../../../src/contract/index.ts';
import type { DomainEvent } from '../../../src/server/jobs/event.ts';
import { newId } from '../../../src/server/kernel/ids.ts';
import {
  CourseCompleted,
  CourseFailed,
  CourseStarted,
  CourseUnitCompleted,
} from '../../../src/server/modules/courses/index.ts';
import { MentorRegistered, MentorWithdrawn } from '../../../src/server/modules/mentors/index.ts';
import {
  MentorRequestAccepted,
  MentorRequestDeclined,
  MentorRequestExpired,
  MentorRequestWithdrawn,
  MentorRequested,
  MentorshipActivated,
  MentorshipEnded,
} from '../../../src/server/modules/mentorships/index.ts';
import { readStatements } from '../../../src/server/modules/learning-records/embedded-store/read-statements.ts';
import { recordStatementWhenCourseCompleted } from '../../../src/server/modules/learning-records/statements/record-statement-when-course-completed.ts';
import { planOne, wallIn } from '../../support/meetings.ts';
import { activePair, renewed } from '../../support/mentorships.ts';
import { addPair } from '../notifications/events-of-pair.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

interface Recorded {
  readonly id: string;
  readonly actor: { readonly account: { readonly homePage: string; readonly name: string } };
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition: { readonly name?: object } };
  readonly result?: Record<string, unknown>;
  readonly context: Record<string, unknown>;
  readonly timestamp: string;
}

let product: TestProduct;
let mentorId: string;
let menteeId: string;
before(async () => {
  product = await startTestProduct();
  mentorId = await product.addPerson({ givenName: 'Marijke', email: 'marijke@example.com' });
  menteeId = await product.addPerson({ givenName: 'Youssef', email: 'youssef@example.com' });
});
after(() => product.close());

/** @returns the statements of a story, oldest first, after everything queued was done */
async function story(registration: string): Promise<Recorded[]> {
  await product.drainJobs();
  const rows = await product.inTransaction((work) =>
    work.db
      .selectFrom('statements')
      .select('statement')
      .where('registration', '=', registration)
      .orderBy('sequence')
      .execute(),
  );
  return rows.map((row) => row.statement as Recorded);
}

const requestOf = () => ({
  requestId: newId(),
  programmeId: product.programmeId,
  mentorId,
  menteeId,
  expiresAt: '2026-03-16T09:00:00Z',
});

test('a request tells who asked whom, by pseudonyms, at the time it happened', async () => {
  const request = requestOf();
  const happened = product.clock.now().toISOString();
  await product.inTransaction((work) => work.publish(MentorRequested, request));
  product.clock.advance({ hours: 1 });
  const [asked, ...others] = await story(request.requestId);
  assert.ok(asked);
  assert.equal(others.length, 0);
  assert.equal(asked.verb.id, 'http://activitystrea.ms/request');
  assert.equal(asked.timestamp, happened);
  assert.equal(asked.actor.account.homePage, product.url);
  assert.equal(asked.context.platform, 'Mentorklik');
  assert.equal(asked.context.language, 'en');
  const instructor = asked.context.instructor as Recorded['actor'];
  assert.notEqual(instructor.account.name, asked.actor.account.name);
  await product.inTransaction((work) =>
    work.publish(MentorRequestWithdrawn, { ...request, wasWaiting: false }),
  );
  const [, withdrawn] = await story(request.requestId);
  assert.equal(withdrawn?.verb.id, 'http://activitystrea.ms/cancel');
  assert.equal(withdrawn.object.id, asked.object.id, 'the request is the object throughout');
  assert.deepEqual(withdrawn.actor, asked.actor, 'one person is one pseudonym');
});

test('accepted and declined requests are the mentor’s; one that runs out is nobody’s', async () => {
  const mentor = await product.addPerson();
  const pair = await addPair(product, mentor, await product.addPerson());
  const accepted = { ...requestOf(), ...pair };
  const declined = { ...requestOf(), mentorId: mentor };
  const expired = requestOf();
  await product.inTransaction(async (work) => {
    await work.publish(MentorRequestAccepted, accepted);
    await work.publish(MentorRequestDeclined, declined);
    await work.publish(MentorRequestExpired, { ...expired, from: 'open' });
  });
  const [yes] = await story(accepted.mentorshipId);
  const [no] = await story(declined.requestId);
  assert.equal(yes?.verb.id, 'http://activitystrea.ms/accept');
  assert.equal(no?.verb.id, 'http://activitystrea.ms/reject');
  assert.deepEqual(yes.actor, no.actor);
  assert.deepEqual(await story(expired.requestId), []);
});

test('a mentorship’s beginning and end are told of all its members alike', async () => {
  const mentorship = {
    mentorshipId: newId(),
    programmeId: product.programmeId,
    memberIds: [mentorId, menteeId],
  };
  await product.inTransaction((work) => work.publish(MentorshipActivated, mentorship));
  assert.equal((await story(mentorship.mentorshipId)).length, 2);
  await product.inTransaction((work) =>
    work.publish(MentorshipEnded, { ...mentorship, from: 'active', isClosed: false }),
  );
  const statements = await story(mentorship.mentorshipId);
  assert.deepEqual(
    statements.map((each) => each.verb.id.split('/').at(-1)),
    ['start', 'start', 'terminate', 'terminate'],
  );
  assert.equal(new Set(statements.map((each) => each.actor.account.name)).size, 2);
});

test('an introduction that leads to nothing leaves no trace: its end would tell of a no', async () => {
  const mentor = await product.addPerson();
  const mentee = await product.addPerson();
  const { mentorshipId } = await addPair(product, mentor, mentee);
  await product.inTransaction((work) =>
    work.publish(MentorshipEnded, {
      mentorshipId,
      programmeId: product.programmeId,
      memberIds: [mentor, mentee],
      from: 'introduction',
      isClosed: false,
    }),
  );
  assert.deepEqual(await story(mentorshipId), []);
});

test('meetings: planned by one, attended by each who was there, for so long', async () => {
  const begun = await activePair(product);
  const params = { id: begun.mentorshipId };
  const meeting = await planOne(begun, wallIn(product, 24));
  product.clock.advance({ days: 2 });
  const { mentor, mentee } = await renewed(product, begun);
  await mentee.call(holdMeeting, {
    params: { ...params, meetingId: meeting.id },
    body: { basedOn: 1, minutes: 75, attendeeIds: [mentor.personId, mentee.personId] },
  });
  const statements = await story(begun.mentorshipId);
  assert.deepEqual(
    statements
      .filter((each) => /schedule|attended/.test(each.verb.id))
      .map((each) => [each.verb.id, each.result]),
    [
      ['http://activitystrea.ms/schedule', undefined],
      ['http://adlnet.gov/expapi/verbs/attended', { duration: 'PT75M' }],
      ['http://adlnet.gov/expapi/verbs/attended', { duration: 'PT75M' }],
    ],
  );
});

test('mentors register for and leave a programme', async () => {
  const registration = {
    registrationId: newId(),
    programmeId: product.programmeId,
    personId: mentorId,
  };
  await product.inTransaction((work) => work.publish(MentorRegistered, registration));
  await product.drainJobs();
  await product.inTransaction((work) => work.publish(MentorWithdrawn, registration));
  const statements = await story(registration.registrationId);
  assert.deepEqual(
    statements.map((each) => each.verb.id),
    ['http://adlnet.gov/expapi/verbs/registered', 'http://id.tincanapi.com/verb/unregistered'],
  );
});

test('a course: started, units, failed, completed with its scaled score, titles in four languages', async () => {
  const enrolment = { enrolmentId: newId(), personId: menteeId, courseId: 'mentor-course' };
  for (const publish of [
    () => product.inTransaction((work) => work.publish(CourseStarted, enrolment)),
    () =>
      product.inTransaction((work) =>
        work.publish(CourseUnitCompleted, { ...enrolment, unitId: 'feedback' }),
      ),
    () =>
      product.inTransaction((work) =>
        work.publish(CourseFailed, { ...enrolment, score: 40, attempt: 1 }),
      ),
    () =>
      product.inTransaction((work) =>
        work.publish(CourseCompleted, { ...enrolment, score: 85, attempt: 2 }),
      ),
  ]) {
    await publish();
    await product.drainJobs();
  }
  const [started, unit, failed, completed] = await story(enrolment.enrolmentId);
  assert.equal(started?.verb.id, 'http://adlnet.gov/expapi/verbs/initialized');
  assert.deepEqual(Object.keys(started.object.definition.name ?? {}).sort(), [
    'de',
    'en',
    'fr',
    'nl',
  ]);
  assert.match(unit?.object.id ?? '', /mentor-course\/units\/feedback$/);
  assert.deepEqual(failed?.result, {
    score: { scaled: 0.4, raw: 40, min: 0, max: 100 },
    success: false,
    completion: false,
  });
  assert.deepEqual(completed?.result, {
    score: { scaled: 0.85, raw: 85, min: 0, max: 100 },
    success: true,
    completion: true,
  });
});

test('an event that is handled twice is one statement', async () => {
  const enrolmentId = newId();
  const event: DomainEvent<unknown> = {
    id: newId(),
    tenantId: product.tenantId,
    name: 'CourseCompleted',
    occurredAt: product.clock.now().toISOString(),
    actorId: menteeId,
    payload: { enrolmentId, personId: menteeId, courseId: 'mentor-course', score: 90, attempt: 1 },
  };
  const worker = recordStatementWhenCourseCompleted(product.url).find(
    (each) => each.event === 'CourseCompleted',
  );
  assert.ok(worker);
  await worker.handle(product.product.jobContext, event);
  await worker.handle(product.product.jobContext, event);
  assert.equal((await story(enrolmentId)).length, 1);
});

test('no statement holds a name, an e-mail address, a person’s id or a word of a pair; each is valid', async () => {
  const motivation = 'I would love to learn how you lead';
  const request = requestOf();
  await product.inTransaction(async (work) => {
    const registrationId = newId();
    const { tenantId, now: created_at } = work;
    await work.db
      .insertInto('mentor_registrations')
      .values({
        tenant_id: tenantId,
        id: registrationId,
        programme_id: product.programmeId,
        person_id: mentorId,
        state: 'active',
        topics: [],
        styles: [],
        languages: [],
        meeting_modes: [],
        hours_per_month: 1,
        capacity: 1,
        about: 'About me: twenty years of leading',
        created_at,
        updated_at: created_at,
      })
      .execute();
    await work.db
      .insertInto('mentor_requests')
      .values({
        tenant_id: tenantId,
        id: request.requestId,
        programme_id: product.programmeId,
        mentor_registration_id: registrationId,
        mentor_id: mentorId,
        mentee_id: menteeId,
        state: 'declined',
        motivation,
        decline_reason: 'other',
        decline_words: 'You deserve somebody with more time',
        created_at,
        expires_at: created_at,
      })
      .execute();
    await work.publish(MentorRequested, request);
    await work.publish(MentorRequestDeclined, request);
  });
  assert.equal((await story(request.requestId)).length, 2);
  const rows = await product.inTransaction((work) =>
    work.db.selectFrom('statements').select('statement').execute(),
  );
  const everything = JSON.stringify(rows);
  for (const secret of [
    motivation,
    'more time',
    'twenty years',
    'Marijke',
    'Youssef',
    '@example.com',
    mentorId,
    menteeId,
  ]) {
    assert.ok(!everything.includes(secret), secret);
  }
  for (const { statement } of rows) {
    assert.equal(readStatements(statement, '1.0.3').length, 1);
    assert.equal(readStatements(statement, '2.0.0').length, 1);
  }
});
