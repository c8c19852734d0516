import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { ensureProductTopics } from './ensure-product-topics.ts';

/**
 * @param path where the ids stand in the input, for the answer
 * @throws AppError `invalid-input` when an id names no topic of the organisation
 */
export async function requireTopics(
  work: Work,
  ids: readonly string[],
  path = 'body.topics',
): Promise<void> {
  await ensureProductTopics(work);
  if (ids.length === 0) return;
  const rows = await work.db
    .selectFrom('topics')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new AppError('invalid-input', {
    issues: unknown.map((id) => ({ path, message: `There is no topic ${id}.` })),
  });
}
