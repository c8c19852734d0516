import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryCreator } from 'kysely';
import type { Tables } from '../../../database/tables/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { policyVersion } from '../ranking/rank.rules.ts';
import type { RankedMentor, RankingInputs } from '../ranking/rank-mentors.rules.ts';
import type { MentorFilters } from './mentor-filters.ts';
import type { Seeker } from './seeker.ts';

/** @returns how often the mentors of a programme were shown, on average; 0 before they were */
export async function meanImpressions(work: Work, programmeId: string): Promise<number> {
  const row = await work.db
    .selectFrom('programme_exposures')
    .select('mean_impressions')
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return row?.mean_impressions ?? 0;
}

/** The same list, looked at again on the same day, has the same digest. */
function digestOf(seeker: Seeker, seed: string, filters: MentorFilters, first: number): string {
  const parts = [seed, seeker.programme.rulesVersion, seeker.intakeAt, filters, first];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** A list that is shown, with everything that decided its order. */
export interface ShownList {
  readonly inputs: RankingInputs;
  readonly filters: MentorFilters;
  /** Place of the first mentor shown, counting from 0. */
  readonly first: number;
  readonly shown: readonly RankedMentor[];
}

/**
 * Keeps a list that is shown, so that the person can be told why they saw it. Each mentor in it counts
 * as seen once it is counted. Whoever looks waits for no disk: a transaction that writes a list and
 * nothing else commits before it is there.
 */
export function keepList(
  db: Pick<QueryCreator<Tables>, 'insertInto'>,
  work: Work,
  seeker: Seeker,
  { inputs, filters, first, shown }: ShownList,
) {
  const { seed, ...decided } = inputs;
  return db
    .insertInto('mentor_lists')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      person_id: seeker.matched.personId,
      programme_id: seeker.programme.id,
      digest: digestOf(seeker, seed, filters, first),
      policy_version: policyVersion,
      rules_version: seeker.programme.rulesVersion,
      seed,
      inputs: JSON.stringify({ ...decided, filters, first }),
      entries: JSON.stringify(
        shown.map(({ mentor, explanation, isShownAsNew }) => ({
          registrationId: mentor.registrationId,
          score: explanation.score,
          addends: explanation.addends,
          isShownAsNew,
        })),
      ),
      shown_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'programme_id', 'digest']).doNothing(),
    )
    .returning(sql`set_config('synchronous_commit', 'off', true)`.as('commit'));
}
