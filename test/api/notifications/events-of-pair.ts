import type { Work } from '../../../src/server/jobs/work.ts';
import { newId } from '../../../src/server/kernel/ids.ts';
import * as courses from '../../../src/server/modules/courses/index.ts';
import * as mentorships from '../../../src/server/modules/mentorships/index.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

/** Words that a pair wrote: nothing that is sent may hold one of them. */
export const pairWords = ['zebravink', 'koperdraad', 'other_expertise'] as const;

/** A mentee who asked a mentor, with words of both in the database. */
export interface Pair {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly requestId: string;
  readonly mentorshipId: string;
  /** Meetings of the two, of which nothing but the row of them exists. */
  readonly seriesId: string;
}

/** Puts a declined request with its words into the database, so that there is something to leak. */
export async function addPair(
  product: TestProduct,
  mentorId: string,
  menteeId: string,
): Promise<Pair> {
  const pair = { mentorId, menteeId, requestId: newId(), mentorshipId: newId(), seriesId: newId() };
  await product.inTransaction(async ({ db, tenantId, now }) => {
    const registrationId = newId();
    const { programmeId } = product;
    const own = { tenant_id: tenantId, programme_id: programmeId };
    await db
      .insertInto('mentor_registrations')
      .values({
        ...own,
        id: registrationId,
        person_id: mentorId,
        state: 'active',
        topics: [],
        styles: [],
        languages: ['nl'],
        meeting_modes: ['virtual'],
        hours_per_month: 2,
        capacity: 2,
        about: pairWords[1],
        created_at: now,
        updated_at: now,
      })
      .execute();
    await db
      .insertInto('mentor_requests')
      .values({
        ...own,
        id: pair.requestId,
        mentor_registration_id: registrationId,
        mentor_id: mentorId,
        mentee_id: menteeId,
        state: 'declined',
        motivation: `Ik wil leren van ${pairWords[0]}.`,
        question: `Waarom ${pairWords[0]}?`,
        question_at: now,
        reply: `Omdat ${pairWords[1]} me boeit.`,
        reply_at: now,
        decline_reason: pairWords[2],
        decline_words: `Liever over ${pairWords[1]}.`,
        created_at: now,
        expires_at: now,
      })
      .execute();
    await db
      .insertInto('mentorships')
      .values({
        ...own,
        id: pair.mentorshipId,
        mentor_request_id: pair.requestId,
        mentor_registration_id: registrationId,
        state: 'active',
        state_since: now,
        created_at: now,
      })
      .execute();
    await db
      .insertInto('mentorship_members')
      .values(
        (
          [
            ['mentor', mentorId],
            ['mentee', menteeId],
          ] as const
        ).map(([role, personId]) => ({
          tenant_id: tenantId,
          mentorship_id: pair.mentorshipId,
          person_id: personId,
          role,
          joined_at: now,
        })),
      )
      .execute();
    await db
      .insertInto('introductions')
      .values({
        tenant_id: tenantId,
        mentorship_id: pair.mentorshipId,
        ends_at: new Date(expiresAt),
        tells_at: new Date(expiresAt),
        proposal: 1,
        proposed_by: mentorId,
        proposed_times: [meetsAt],
        minutes: 30,
        meeting_mode: 'virtual',
        place: `Bij ${pairWords[0]}`,
        conversation_at: new Date(meetsAt),
        calendar_sequence: 1,
      })
      .execute();
    const meeting = {
      tenant_id: tenantId,
      mentorship_id: pair.mentorshipId,
      time_zone: 'Europe/Amsterdam',
      minutes: 60,
      created_by: mentorId,
      created_at: now,
    };
    await db
      .insertInto('meeting_series')
      .values({ ...meeting, id: pair.seriesId, first_at: '2026-03-10T14:00', occurrences: 1 })
      .execute();
    await db
      .insertInto('meetings')
      .values({
        ...meeting,
        id: newId(),
        series_id: pair.seriesId,
        occurrence: 0,
        kind: 'formal',
        state: 'planned',
        starts_at: new Date(meetsAt),
        meeting_mode: 'virtual',
        place: `Bij ${pairWords[0]}`,
      })
      .execute();
  });
  return pair;
}

export const expiresAt = '2026-03-16T23:30:00.000Z';
export const meetsAt = '2026-03-10T13:00:00.000Z';
export const dueAt = '2026-04-02T09:00:00.000Z';

/** Publishes everything that people are told of. */
export async function publishEverything(
  work: Work,
  programmeId: string,
  pair: Pair,
): Promise<void> {
  const request = { ...pair, programmeId, expiresAt };
  await work.publish(mentorships.MentorRequested, request);
  await work.publish(mentorships.MentorRequestAccepted, request);
  await work.publish(mentorships.MentorRequestDeclined, request);
  await work.publish(mentorships.MentorRequestWithdrawn, { ...request, wasWaiting: false });
  await work.publish(mentorships.MentorRequestExpired, { ...request, from: 'open' });
  await work.publish(mentorships.MentorRequestClosed, { ...request, from: 'open' });
  for (const state of ['open', 'needs_answer', 'turn'] as const) {
    await work.publish(mentorships.MentorRequestNearedExpiry, { ...request, state });
  }
  await work.publish(mentorships.MentorRequestExpired, { ...request, from: 'turn' });
  await work.publish(mentorships.MentorRequestWaits, request);
  await work.publish(mentorships.MentorRequestQueued, request);
  await work.publish(mentorships.MentorRequestTurnCame, request);
  await work.publish(mentorships.MentorQuestionAsked, request);
  await work.publish(mentorships.MentorQuestionAnswered, request);
  await work.publish(mentorships.MentorRequestReleased, request);
  const { mentorshipId, mentorId, menteeId } = pair;
  const mentorship = { mentorshipId, programmeId, memberIds: [mentorId, menteeId] };
  const soon = { ...mentorship, askedIds: [mentorId, menteeId], tellsAt: expiresAt };
  await work.publish(mentorships.ConversationProposed, { ...mentorship, personId: mentorId });
  await work.publish(mentorships.ConversationPlanned, {
    ...mentorship,
    personId: menteeId,
    conversationAt: meetsAt,
    minutes: 30,
  });
  await work.publish(mentorships.KlikAsked, soon);
  await work.publish(mentorships.IntroductionNearedOutcome, soon);
  await work.publish(mentorships.MentorshipWentOn, mentorship);
  await work.publish(mentorships.AgreementSigned, {
    ...mentorship,
    personId: mentorId,
    missingIds: [menteeId],
  });
  await work.publish(mentorships.MentorshipActivated, mentorship);
  const { seriesId } = pair;
  const meeting = { ...mentorship, personId: mentorId, seriesId, startsAt: meetsAt };
  await work.publish(mentorships.MeetingsPlanned, { ...meeting, minutes: 60, meetings: 1 });
  await work.publish(mentorships.MeetingsPlanned, { ...meeting, minutes: 60, meetings: 6 });
  await work.publish(mentorships.MeetingMoved, meeting);
  await work.publish(mentorships.MeetingNeared, { ...mentorship, startsAt: meetsAt });
  await work.publish(mentorships.MeetingsCancelled, meeting);
  const callLinks = { ...mentorship, personId: mentorId, seriesId };
  await work.publish(mentorships.CallLinksMade, callLinks);
  await work.publish(mentorships.CallLinksFailed, callLinks);
  const message = { ...mentorship, personId: menteeId };
  await work.publish(mentorships.MessageSent, {
    ...message,
    toldIds: [mentorId],
    mentionedIds: [],
  });
  await work.publish(mentorships.MessageSent, {
    ...message,
    toldIds: [],
    mentionedIds: [mentorId],
  });
  await work.publish(mentorships.TaskAssigned, { ...message, assignedTo: mentorId });
  await work.publish(mentorships.TaskCompleted, { ...message, taskId: newId() });
  await work.publish(mentorships.TasksNearedDueDate, {
    ...mentorship,
    toldIds: [mentorId, menteeId],
  });
  await work.publish(mentorships.MentorshipPaused, mentorship);
  await work.publish(mentorships.MentorshipResumed, mentorship);
  await work.publish(mentorships.GoalNearedDueDate, mentorship);
  await work.publish(mentorships.GoalsToReview, mentorship);
  const help = { requestId: newId(), mentorshipId, programmeId };
  const asked = { ...help, personId: menteeId, helperId: mentorId };
  await work.publish(mentorships.HelpAsked, asked);
  await work.publish(mentorships.HelpNotAnswered, asked);
  await work.publish(mentorships.HelpAnswered, asked);
  await work.publish(mentorships.MentorshipClosingBegan, mentorship);
  await work.publish(mentorships.MentorshipEnded, {
    ...mentorship,
    from: 'closing',
    isClosed: true,
  });
  await work.publish(mentorships.MentorshipEnded, {
    ...mentorship,
    from: 'introduction',
    isClosed: false,
  });
  await work.publish(mentorships.MentorshipEnded, {
    ...mentorship,
    from: 'active',
    isClosed: false,
  });
  const enrolment = { enrolmentId: newId(), personId: mentorId, courseId: 'mentor-course' };
  await work.publish(courses.CourseAssigned, { ...enrolment, dueAt });
  await work.publish(courses.CourseNearedDueDate, { ...enrolment, dueAt });
  await work.publish(courses.CourseCompleted, { ...enrolment, score: 90, attempt: 1 });
}
