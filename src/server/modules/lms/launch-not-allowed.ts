import type { LtiLaunch, LtiRole } from '../../../../lti/index.ts';

export type LaunchNotAllowedReason =
  'content-selection-not-allowed' | 'submission-review-not-allowed';

/** A launch that is sound, of somebody who may not do at the platform what it is for. */
export class LaunchNotAllowed extends Error {
  override readonly name = 'LaunchNotAllowed';
  readonly reason: LaunchNotAllowedReason;
  readonly platformError = null;
  readonly deployment = null;

  constructor(reason: LaunchNotAllowedReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Who puts activities into courses at a platform. */
const mayBuildCourses: readonly LtiRole[] = [
  'systemAdministrator',
  'institutionAdministrator',
  'contextAdministrator',
  'contentDeveloper',
  'instructor',
];

/**
 * Refuses, before anything is written, to let learners choose content, and to show anybody's result to
 * others than the instructors of the context.
 * @throws LaunchNotAllowed
 */
export function checkLaunchAllowed(
  launch: Pick<LtiLaunch, 'messageType' | 'roles' | 'subject' | 'forUser'>,
): void {
  const has = (...roles: readonly LtiRole[]): boolean =>
    launch.roles.known.some((role) => roles.includes(role));
  if (launch.messageType === 'LtiDeepLinkingRequest' && !has(...mayBuildCourses)) {
    throw new LaunchNotAllowed('content-selection-not-allowed');
  }
  if (launch.messageType === 'LtiSubmissionReviewRequest') {
    const isOwn = launch.forUser?.userId === launch.subject;
    if (!isOwn && !has('instructor')) throw new LaunchNotAllowed('submission-review-not-allowed');
  }
}
