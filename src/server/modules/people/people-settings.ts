import { z } from 'zod';
import {
  levelRuleSchema,
  personSources,
  personSourceSchema,
  toldPartSchema,
} from '../../../contract/index.ts';
import type { LevelRule } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import type { SourceOrder } from './merge/merge.rules.ts';

/** How an organisation makes one person of what several sources tell. */
export interface PeopleSettings {
  readonly order: SourceOrder;
  /** The first that fits decides. */
  readonly levelRules: readonly LevelRule[];
  /** When the scale was saved last, and when everybody's level last followed it. */
  readonly levelsSavedAt: Date | null;
  readonly levelsAppliedAt: Date | null;
}

const asShipped: PeopleSettings = {
  order: { sources: personSources, byPart: {} },
  levelRules: [],
  levelsSavedAt: null,
  levelsAppliedAt: null,
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
  };
}
