import type { RegistrationLink } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { getPeople } from '../../people/index.ts';

const shownDays = 30;

/** The organisation's registration links of the last thirty days, the newest first. */
export async function listRegistrationLinks(work: Work): Promise<RegistrationLink[]> {
  const rows = await work.db
    .selectFrom('lms_registration_links as link')
    .leftJoin('lms_registrations as platform', (join) =>
      join
        .onRef('platform.tenant_id', '=', 'link.tenant_id')
        .onRef('platform.id', '=', 'link.registration_id'),
    )
    .select([
      'link.id',
      'link.created_by',
      'link.created_at',
      'link.expires_at',
      'link.used_at',
      'link.revoked_at',
      'platform.name as platform_name',
    ])
    .where('link.tenant_id', '=', work.tenantId)
    .where('link.created_at', '>', addDays(work.now, -shownDays))
    .orderBy('link.created_at', 'desc')
    .orderBy('link.id')
    .execute();
  const makers = await getPeople(
    work,
    rows.flatMap((row) => row.created_by ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    state: stateOf(row, work.now),
    madeBy: makers.get(row.created_by ?? '')?.name ?? null,
    madeAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
    platformName: row.platform_name,
  }));
}

function stateOf(
  link: { used_at: Date | null; revoked_at: Date | null; expires_at: Date },
  now: Date,
): RegistrationLink['state'] {
  if (link.used_at) return 'used';
  if (link.revoked_at) return 'revoked';
  return link.expires_at <= now ? 'expired' : 'open';
}
