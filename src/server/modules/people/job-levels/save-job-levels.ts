import { sql } from 'kysely';
import type { z } from 'zod';
import type { saveJobLevels as endpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { nameJobLevels, recordAudit } from '../../administration/index.ts';
import { lockUnchangedSettings } from '../people-settings.ts';
import { ApplyJobLevels } from './apply-job-levels.job.ts';
import { countChanges } from './count-levels.rules.ts';
import { listToldGroups } from './told-groups.query.ts';

/**
 * Saves the scale and its rules. Whoever comes in from now on is placed by them; everybody else's step
 * follows in a job.
 * @throws AppError `conflict` where somebody saved since; `invalid-input` where a step has no name in
 *   the organisation's own language
 */
export async function saveJobLevels(
  work: Work,
  { scale, basedOn }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.response>> {
  await lockUnchangedSettings(work, 'levels_saved_at', basedOn);
  await nameJobLevels(
    work,
    scale.levels.map(({ names }) => names),
  );
  await work.db
    .updateTable('people_settings')
    .set({
      level_rules: sql`${JSON.stringify(scale.rules)}::jsonb`,
      levels_saved_at: work.now,
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .execute();
  await work.enqueue(ApplyJobLevels, { tenantId: work.tenantId, actorId: work.actorId });
  await recordAudit(work, {
    action: 'job-levels.saved',
    subject: { kind: 'organisation', id: work.tenantId },
    details: {
      levels: scale.levels.length,
      rules: scale.rules.length,
      changes: countChanges(await listToldGroups(work), scale.rules),
    },
  });
  return { savedAt: work.now.toISOString() };
}
