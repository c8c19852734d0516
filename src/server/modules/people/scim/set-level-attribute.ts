import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import type { LevelAttribute } from './users/scim-user.ts';

/**
 * Says where the organisation's identity provider tells the job level. What it has told so far stays
 * until it sends somebody again.
 */
export async function setLevelAttribute(work: Work, attribute: LevelAttribute): Promise<void> {
  await sql`
    insert into people_settings (tenant_id, scim_level_attribute, updated_at)
    values (${work.tenantId}, ${attribute}, ${work.now}::timestamptz)
    on conflict (tenant_id) do update set scim_level_attribute = excluded.scim_level_attribute,
      updated_at = excluded.updated_at`.execute(work.db);
  await recordAudit(work, {
    action: 'scim-level-attribute.set',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { attribute },
  });
}
