import type { Work } from '../../../jobs/work.ts';

/** A graded activity that a person came through: where their score may go. */
export interface Placement {
  readonly resourceLinkId: string;
  readonly registrationId: string;
  readonly deploymentId: string;
  /** The person's `sub` at the platform. */
  readonly subject: string;
  /** The course whose activity it is; null where it opens the product as a whole. */
  readonly courseId: string | null;
  /** The activity's own column. */
  readonly lineItemUrl: string | null;
  /** Where columns of its context are listed and made. */
  readonly lineItemsUrl: string | null;
}

/** The graded activities that a person came through, the last one first. */
export const selectPlacements = (work: Work, personId: string) =>
  work.db
    .selectFrom('lms_learners as learner')
    .innerJoin('lms_resource_links as link', (join) =>
      join
        .onRef('link.tenant_id', '=', 'learner.tenant_id')
        .onRef('link.id', '=', 'learner.resource_link_id'),
    )
    .select([
      'link.id as resourceLinkId',
      'link.registration_id as registrationId',
      'link.deployment_id as deploymentId',
      'link.course_id as courseId',
      'link.line_item_url as lineItemUrl',
      'link.line_items_url as lineItemsUrl',
      'learner.subject',
    ])
    .where('learner.tenant_id', '=', work.tenantId)
    .where('learner.person_id', '=', personId)
    .where((expression) =>
      expression.or([
        expression('link.line_item_url', 'is not', null),
        expression('link.line_items_url', 'is not', null),
      ]),
    )
    .orderBy('learner.last_launch_at', 'desc');

/**
 * Where a person's score in a course goes: the course's own activities that they came through; without
 * any, the activity of the product as a whole through which they came last.
 */
export async function findPlacements(
  work: Work,
  personId: string,
  courseId: string,
): Promise<readonly Placement[]> {
  const all = await selectPlacements(work, personId).execute();
  const own = all.filter((placement) => placement.courseId === courseId);
  if (own.length > 0) return own;
  return all.filter((placement) => placement.courseId === null).slice(0, 1);
}
