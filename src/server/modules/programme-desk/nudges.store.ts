import type { StuckKind } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { addDays } from '../../kernel/clock.ts';

/** Days in which somebody is reminded once at most in a programme, whatever it is about. */
const daysBetweenNudges = 7;

/** @returns when somebody who was reminded then may be reminded again */
export function nudgeAgainAfter(nudgedAt: Date): Date {
  return addDays(nudgedAt, daysBetweenNudges);
}

/**
 * Notes that a person is reminded now. One row decides, so that of two owners at once one reminds.
 * @returns false where the person was reminded lately
 */
export async function claimNudge(
  work: Work,
  nudge: { readonly programmeId: string; readonly personId: string; readonly kind: StuckKind },
): Promise<boolean> {
  const columns = { kind: nudge.kind, nudged_by: work.actorId, nudged_at: work.now };
  const claimed = await work.db
    .insertInto('programme_nudges')
    .values({
      tenant_id: work.tenantId,
      programme_id: nudge.programmeId,
      person_id: nudge.personId,
      ...columns,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'programme_id', 'person_id'])
        .doUpdateSet(columns)
        .where('programme_nudges.nudged_at', '<=', addDays(work.now, -daysBetweenNudges)),
    )
    .returning('person_id')
    .executeTakeFirst();
  return claimed !== undefined;
}
