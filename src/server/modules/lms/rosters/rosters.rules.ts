import type { RosterProblem } from '../../../../contract/index.ts';
import type { Member, ServiceErrorCode } from '../../../../../lti/index.ts';

/** Learners are asked for: who teaches the course, or looks after the LMS, is known when they come. */
export const soughtRole = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';

/** Roles of people who are in a course for others. */
const otherRoles: readonly string[] = ['instructor', 'contextAdministrator', 'contentDeveloper'];

/**
 * Whether a member is one who was asked for: some platforms do not look at the role. Those whose role
 * nobody knows are believed to be.
 */
export function isSought({ roles, status }: Pick<Member, 'roles' | 'status'>): boolean {
  if (status !== 'active') return false;
  return roles.known.includes('learner') || !roles.known.some((role) => otherRoles.includes(role));
}

/** So few may always be missing; of more, no larger part. */
const fewMissing = 3;
const largestPart = 1 / 3;

/**
 * Whether so many are missing at once that it is more likely that something happened to the course
 * than that they all left.
 * @param before how many there were
 */
export const areManyMissing = (missing: number, before: number): boolean =>
  missing > fewMissing && missing > before * largestPart;

/** What came of a failed read. */
export interface RosterFailure {
  readonly problem: RosterProblem;
  readonly detail: string;
  /** Whether the queue is to try again. */
  readonly mayPass: boolean;
  /** Seconds for which the platform asked to wait; null where it did not ask. */
  readonly waitSeconds: number | null;
}

const shortestWaitSeconds = 60;
const usualWaitSeconds = 300;
const longestWaitSeconds = 12 * 60 * 60;

const judgements: Readonly<
  Record<Exclude<ServiceErrorCode, 'rate-limited'>, readonly [RosterProblem, boolean]>
> = {
  'scope-not-granted': ['not-granted', false],
  // The platform may still have the old keys of a product that has just changed them.
  'token-refused': ['unauthorized', true],
  unauthorized: ['unauthorized', true],
  forbidden: ['forbidden', false],
  'not-found': ['gone', false],
  conflict: ['refused', false],
  rejected: ['refused', false],
  unavailable: ['unavailable', true],
  'invalid-response': ['unreadable', true],
};

/** What it means that a roster could not be read (NRPS 2.0 2.4; Security Framework 4.1). */
export function judgeRosterError(error: {
  readonly code: ServiceErrorCode;
  readonly message: string;
  readonly retryAfterSeconds: number | null;
}): RosterFailure {
  const { code, message: detail } = error;
  if (code === 'rate-limited') {
    const asked = Math.max(shortestWaitSeconds, error.retryAfterSeconds ?? usualWaitSeconds);
    const waitSeconds = Math.min(asked, longestWaitSeconds);
    return { problem: 'rate-limited', detail, mayPass: false, waitSeconds };
  }
  const [problem, mayPass] = judgements[code];
  return { problem, detail, mayPass, waitSeconds: null };
}
