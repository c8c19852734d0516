import { sql } from 'kysely';
import { z } from 'zod';
import { handleJob } from '../../../jobs/job.ts';
import { defineJob } from '../../../jobs/job-type.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockSettings } from '../people-settings.ts';
import { jobLevelOf } from './job-level.rules.ts';
import { besideTold } from './told-groups.query.ts';

/** People that are looked at together. */
const batchSize = 5000;

export const ApplyJobLevels = defineJob(
  'apply-job-levels',
  z.object({ tenantId: z.string(), actorId: z.string().nullable() }),
);

export const applyJobLevelsWorker = handleJob(ApplyJobLevels, ({ inTransaction }, scope) =>
  inTransaction(scope, applyJobLevels),
);

/** Brings everybody to the step that the rules lead to now. */
async function applyJobLevels(work: Work): Promise<void> {
  const { levelRules } = await lockSettings(work);
  let changed = 0;
  for (let after: string | null = null, count = batchSize; count === batchSize;) {
    const { rows } = await sql<ToldPerson>`
      select p.id, p.job_level, p.job_title, told.words from people p ${besideTold()}
      where p.tenant_id = ${work.tenantId} and (${after}::uuid is null or p.id > ${after}::uuid)
      order by p.id limit ${batchSize}`.execute(work.db);
    count = rows.length;
    after = rows.at(-1)?.id ?? after;
    const moved = rows.flatMap((row) => {
      const level = jobLevelOf(levelRules, row.words ?? [], row.job_title);
      return level === row.job_level ? [] : [{ id: row.id, level }];
    });
    await moveTo(work, moved);
    changed += moved.length;
  }
  await work.db
    .updateTable('people_settings')
    .set({ levels_applied_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .execute();
  await recordAudit(work, {
    action: 'job-levels.applied',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { changes: changed },
  });
}

interface ToldPerson {
  readonly id: string;
  readonly job_level: number | null;
  readonly job_title: string | null;
  readonly words: string[] | null;
}

async function moveTo(
  work: Work,
  moved: readonly { readonly id: string; readonly level: number | null }[],
): Promise<void> {
  if (moved.length === 0) return;
  await sql`
    update people p set job_level = r.level, updated_at = ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as r (id uuid, level integer)
    where p.tenant_id = ${work.tenantId} and p.id = r.id`.execute(work.db);
}
