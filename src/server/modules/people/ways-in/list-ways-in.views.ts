import { sql } from 'kysely';
import { wayInKindSchema } from '../../../../contract/index.ts';
import type { MyData } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

interface AccountRow {
  readonly kind: string;
  readonly through: string | null;
  readonly created_at: Date;
  readonly last_used_at: Date;
}

/** How a person comes in: by which platforms and identity providers, the one used last first. */
export async function listWaysIn(work: Work, personId: string): Promise<MyData['waysIn']> {
  const { rows } = await sql<AccountRow>`
    select account.kind, account.created_at, account.last_used_at,
      case account.kind when 'lti' then platform.name when 'saml' then account.provider end as through
    from person_accounts account
    left join lms_registrations platform on platform.tenant_id = account.tenant_id
      and account.kind = 'lti' and platform.id::text = account.provider
    where account.tenant_id = ${work.tenantId} and account.person_id = ${personId}
    order by account.last_used_at desc, account.id`.execute(work.db);
  return rows.map((row) => ({
    kind: wayInKindSchema.parse(row.kind),
    through: row.through,
    since: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
  }));
}
