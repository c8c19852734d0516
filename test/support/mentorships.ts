import {
  acceptMentorRequest,
  answerKlik,
  getAgreement,
  signAgreement,
} from '../../src/contract/index.ts';
import type { AgreementTerms, Evaluation } from '../../src/contract/index.ts';
import { CourseCompleted } from '../../src/server/modules/courses/index.ts';
import { addMentee, addMentor, ask } from './mentoring.ts';
import type { Caller, TestProduct } from './start-test-product.ts';

/** Terms that lack nothing. */
export const agreementTerms: AgreementTerms = {
  expectations: 'We prepare.',
  durationMonths: 6,
  everyWeeks: 3,
  meetings: 8,
  minutes: 60,
  mode: 'both',
  structure: 'guided',
  confidentiality: 'Between us.',
  boundaries: 'Work.',
  contactLimits: 'In working hours.',
  networkAccess: 'After asking.',
  escalation: 'Each other first.',
  ending: 'At any time.',
};

/** What somebody says who looks back. */
export const evaluation: Evaluation = {
  satisfaction: 4,
  goalsAttained: 'mostly',
  wouldRecommend: true,
  hours: 12,
  learnt: 'To wait before I answer.',
  thanks: 'Thank you for asking on.',
  answers: [],
  givesAnswers: false,
};

/** A mentor and a mentee whose introduction has begun. */
export interface Pair {
  readonly mentor: Caller;
  readonly mentee: Caller;
  readonly mentorshipId: string;
  readonly registrationId: string;
}

/** A mentor accepts a mentee. */
export async function beginPair(product: TestProduct): Promise<Pair> {
  const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  const accepted = await mentor.call(acceptMentorRequest, { params: { id: request.id } });
  return {
    mentor,
    mentee,
    mentorshipId: accepted.mentorshipId ?? '',
    registrationId: registration.id,
  };
}

/** Runs one of the tasks that the clock feeds, and what follows from it. */
export async function runTask(product: TestProduct, queue: string): Promise<void> {
  await product.product.queues.runNow(queue, product.product.jobContext);
  await product.drainJobs();
}

/** Marks a person's mentor course as completed, as the course's own operation leaves it. */
export async function completeMentorCourse(product: TestProduct, mentor: Caller): Promise<void> {
  await product.inTransaction(async (work) => {
    const enrolment = await work.db
      .updateTable('course_enrolments')
      .set({ state: 'completed', score: 90, completed_at: work.now })
      .where('person_id', '=', mentor.personId)
      .returning(['id', 'course_id'])
      .executeTakeFirstOrThrow();
    await work.publish(CourseCompleted, {
      enrolmentId: enrolment.id,
      personId: mentor.personId,
      courseId: enrolment.course_id,
      score: 90,
      attempt: 1,
    });
  });
  await product.drainJobs();
}

/** Both say yes, and the moment comes at which they are told. */
export async function clickTogether(product: TestProduct, pair: Pair): Promise<void> {
  const params = { id: pair.mentorshipId };
  for (const one of [pair.mentor, pair.mentee]) {
    await one.call(answerKlik, { params, body: { answer: 'yes' } });
  }
  await passIntroduction(product);
}

/** Lets the time of every introduction run out. */
export async function passIntroduction(product: TestProduct): Promise<void> {
  product.clock.advance({ days: 29 });
  await runTask(product, 'tell-outcomes');
}

/** Signs the agreement as it stands. */
export async function sign(member: Caller, mentorshipId: string): Promise<void> {
  const params = { id: mentorshipId };
  const { current } = await member.call(getAgreement, { params });
  await member.call(signAgreement, { params, body: { version: current.version } });
}

/** A pair whose mentorship is active: introduced, signed by both, the course completed. */
export async function activePair(product: TestProduct): Promise<Pair> {
  const begun = await beginPair(product);
  await completeMentorCourse(product, begun.mentor);
  await clickTogether(product, begun);
  const pair = await renewed(product, begun);
  await sign(pair.mentor, pair.mentorshipId);
  await sign(pair.mentee, pair.mentorshipId);
  await product.drainJobs();
  return pair;
}

/** The same pair with new sessions, after the clock has been moved. */
export async function renewed(product: TestProduct, pair: Pair): Promise<Pair> {
  return {
    ...pair,
    mentor: await product.signIn(pair.mentor.personId),
    mentee: await product.signIn(pair.mentee.personId),
  };
}
