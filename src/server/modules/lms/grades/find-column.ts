import { findOrCreateLineItem } from '../../../../../lti/index.ts';
import type { ServiceAccess } from '../../../../../lti/index.ts';
import type { JobContext } from '../../../jobs/job.ts';
import type { Scope } from '../../../jobs/work.ts';
import { claimLineItem, keepLineItem } from './line-items.store.ts';
import type { LineItemKey } from './line-items.store.ts';
import type { Placement } from './placements.store.ts';

/** A course as its column in a gradebook shows it. */
export interface GradedCourse {
  readonly id: string;
  readonly title: string;
  /** The course that a programme asks of its mentors: an activity of the whole product grades it. */
  readonly isMentorCourse: boolean;
}

export type Column =
  | { readonly kind: 'own'; readonly url: string }
  /** Found or made by the product. */
  | { readonly kind: 'made'; readonly url: string; readonly key: LineItemKey }
  /** Another replica is making it: to be asked for again in some seconds. */
  | { readonly kind: 'sought' }
  | { readonly kind: 'none' };

/**
 * Finds the column of the gradebook that takes a course's score at a placement. The placement's own
 * takes the course whose activity it is, or else the programme's mentor course; another course has a
 * column of its own, which is made where the platform lets it.
 * @throws ServiceError
 */
export async function findColumn(
  context: JobContext,
  scope: Scope,
  access: ServiceAccess,
  placement: Placement,
  course: GradedCourse,
): Promise<Column> {
  const { lineItemUrl, lineItemsUrl } = placement;
  const isOwn = placement.courseId === course.id || course.isMentorCourse;
  if (lineItemUrl !== null && isOwn) return { kind: 'own', url: lineItemUrl };
  if (lineItemsUrl === null) return { kind: 'none' };
  const key = { registrationId: placement.registrationId, lineItemsUrl, courseId: course.id };
  const claim = await context.inTransaction(scope, (work) => claimLineItem(work, key));
  if (claim.kind === 'sought') return claim;
  if (claim.kind === 'known') return { kind: 'made', url: claim.url, key };
  const url = await seek(access, key, course).catch(async (error: unknown) => {
    await context.inTransaction(scope, (work) => keepLineItem(work, key, null));
    throw error;
  });
  await context.inTransaction(scope, (work) => keepLineItem(work, key, url));
  return { kind: 'made', url, key };
}

async function seek(
  access: ServiceAccess,
  { lineItemsUrl, courseId }: LineItemKey,
  course: GradedCourse,
): Promise<string> {
  const item = await findOrCreateLineItem(access, lineItemsUrl, {
    label: course.title,
    scoreMaximum: 100,
    resourceId: courseId,
    tag: lineItemTag,
  });
  return item.id;
}

/** Says of a line item that it grades a course (AGS 2.0 §3.2.7). */
export const lineItemTag = 'course';
