import { sql } from 'kysely';
import { z } from 'zod';
import {
  levelRuleSchema,
  personSources,
  personSourceSchema,
  toldPartSchema,
} from '../../../contract/index.ts';
import type { LevelRule } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { SourceOrder } from './merge/merge.rules.ts';

/** How an organisation makes one person of what several sources tell. */
export interface PeopleSettings {
  readonly order: SourceOrder;
  /** The first that fits decides. */
  readonly levelRules: readonly LevelRule[];
  /** When the scale was saved last, and when everybody's level last followed it. */
  readonly levelsSavedAt: Date | null;
  readonly levelsAppliedAt: Date | null;
  /** The same of the order of the sources. */
  readonly orderSavedAt: Date | null;
  readonly orderAppliedAt: Date | null;
}

const asShipped: PeopleSettings = {
  order: { sources: personSources, byPart: {} },
  levelRules: [],
  levelsSavedAt: null,
  levelsAppliedAt: null,
  orderSavedAt: null,
  orderAppliedAt: null,
};

/**
 * @param isForMerging keeps whoever applies changed rules to everybody waiting until this transaction
 *   is over; those who merge do not wait for each other
 * @returns the organisation's settings; those the product comes with where it has set none
 */
export async function getPeopleSettings(work: Work, isForMerging = false): Promise<PeopleSettings> {
  const query = work.db
    .selectFrom('people_settings')
    .selectAll()
    .where('tenant_id', '=', work.tenantId);
  const row = await (isForMerging ? query.forKeyShare() : query).executeTakeFirst();
  if (!row) return asShipped;
  return {
    order: {
      sources: z.array(personSourceSchema).parse(row.source_order),
      byPart: z
        .partialRecord(toldPartSchema, z.array(personSourceSchema))
        .parse(row.attribute_orders),
    },
    levelRules: z.array(levelRuleSchema).parse(row.level_rules),
    levelsSavedAt: row.levels_saved_at,
    levelsAppliedAt: row.levels_applied_at,
    orderSavedAt: row.order_saved_at,
    orderAppliedAt: row.order_applied_at,
  };
}

/**
 * Keeps two who save at once apart: the second goes on from what the first has saved, or not at all.
 * @param savedAt the column that tells when it was saved last
 * @param basedOn the instant that the caller goes on from; null: it was never saved
 * @throws AppError `conflict` where somebody saved since
 */
export async function lockUnchangedSettings(
  work: Work,
  savedAt: 'levels_saved_at' | 'order_saved_at',
  basedOn: string | null,
): Promise<void> {
  await sql`
    insert into people_settings (tenant_id, updated_at)
    values (${work.tenantId}, ${work.now}::timestamptz)
    on conflict (tenant_id) do nothing`.execute(work.db);
  const present = await work.db
    .selectFrom('people_settings')
    .select(savedAt)
    .where('tenant_id', '=', work.tenantId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const expected = basedOn === null ? null : new Date(basedOn).toISOString();
  if ((present[savedAt]?.toISOString() ?? null) === expected) return;
  throw new AppError('conflict', { detail: 'saved-since' });
}

/**
 * Locks the settings for who brings everybody up to what was saved: it waits until whoever merges people
 * by the settings of before is done, so that nobody is left behind; those who begin afterwards read the
 * new ones.
 */
export async function lockSettings(work: Work): Promise<PeopleSettings> {
  await sql`select from people_settings where tenant_id = ${work.tenantId} for update`.execute(
    work.db,
  );
  return getPeopleSettings(work);
}
