import type { Work } from '../../../jobs/work.ts';

/** Seconds for which one replica looks for a column, or makes it, alone. */
const seekSeconds = 60;

/** A column of a context's gradebook for a course that has no activity of its own there. */
export interface LineItemKey {
  readonly registrationId: string;
  readonly lineItemsUrl: string;
  readonly courseId: string;
}

export type LineItemClaim =
  | { readonly kind: 'known'; readonly url: string }
  /** The caller looks for it, and nobody else does meanwhile. */
  | { readonly kind: 'mine' }
  /** Another replica is looking for it. */
  | { readonly kind: 'sought' };

const keyColumns = (work: Work, key: LineItemKey) => ({
  tenant_id: work.tenantId,
  registration_id: key.registrationId,
  line_items_url: key.lineItemsUrl,
  course_id: key.courseId,
});

/**
 * Finds the address of a column, or takes the right to look for it, so that two replicas never make the
 * same column twice. A search that died lets go by itself.
 */
export async function claimLineItem(work: Work, key: LineItemKey): Promise<LineItemClaim> {
  const seeking = {
    sought_until: new Date(work.now.getTime() + seekSeconds * 1000),
    updated_at: work.now,
  };
  const claimed = await work.db
    .insertInto('lms_line_items')
    .values({ ...keyColumns(work, key), ...seeking })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'registration_id', 'line_items_url', 'course_id'])
        .doUpdateSet(seeking)
        .where('lms_line_items.url', 'is', null)
        .where((expression) =>
          expression.or([
            expression('lms_line_items.sought_until', 'is', null),
            expression('lms_line_items.sought_until', '<=', work.now),
          ]),
        ),
    )
    .returning('course_id')
    .executeTakeFirst();
  if (claimed) return { kind: 'mine' };
  const known = await selectLineItem(work, key).select('url').executeTakeFirst();
  return known?.url == null ? { kind: 'sought' } : { kind: 'known', url: known.url };
}

const selectLineItem = (work: Work, key: LineItemKey) =>
  work.db
    .selectFrom('lms_line_items')
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', key.registrationId)
    .where('line_items_url', '=', key.lineItemsUrl)
    .where('course_id', '=', key.courseId);

/** Ends a search. @param url null: nothing was found, or what was known is gone */
export async function keepLineItem(
  work: Work,
  key: LineItemKey,
  url: string | null,
): Promise<void> {
  await work.db
    .updateTable('lms_line_items')
    .set({ url, sought_until: null, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', key.registrationId)
    .where('line_items_url', '=', key.lineItemsUrl)
    .where('course_id', '=', key.courseId)
    .execute();
}

/** @returns the course whose column this is; null for a column that the product did not make */
export async function courseOfLineItem(
  work: Work,
  registrationId: string,
  url: string,
): Promise<string | null> {
  const row = await work.db
    .selectFrom('lms_line_items')
    .select('course_id')
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', registrationId)
    .where('url', '=', url)
    .executeTakeFirst();
  return row?.course_id ?? null;
}
