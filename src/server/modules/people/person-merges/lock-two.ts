import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Two } from './two.ts';

/**
 * Makes whoever comes in as one of the two, or changes what they take part in, wait until the
 * transaction ends. In the order in which everybody else takes these locks: accounts, as when somebody
 * comes in; requests and mentorships, as when they are answered and moved; people last.
 */
export async function lockTwo({ db, tenantId }: Work, { keptId, mergedId }: Two): Promise<void> {
  const ids = sql`any(${[keptId, mergedId]}::uuid[])`;
  await sql`
    select from person_accounts where tenant_id = ${tenantId} and person_id = ${ids}
    order by id for update`.execute(db);
  await sql`
    select from mentor_requests
    where tenant_id = ${tenantId} and (mentor_id = ${ids} or mentee_id = ${ids})
    order by id for update`.execute(db);
  await sql`
    select from mentorships
    where tenant_id = ${tenantId} and id in (
      select mentorship_id from mentorship_members
      where tenant_id = ${tenantId} and person_id = ${ids})
    order by id for update`.execute(db);
  await sql`
    select from people where tenant_id = ${tenantId} and id = ${ids}
    order by id for update`.execute(db);
}
