import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';

/**
 * Ends the sessions that came in through a platform, and the tickets on their way to one.
 * @param except the person whose own sessions stay: who does it can still take it back
 * @returns how many sessions were ended
 */
export async function endSessionsThrough(
  work: Work,
  registrationId: string,
  except: string | null,
): Promise<number> {
  const isThrough = sql<boolean>`launch ->> 'registrationId' = ${registrationId}`;
  await work.db
    .deleteFrom('session_tickets')
    .where('tenant_id', '=', work.tenantId)
    .where(isThrough)
    .execute();
  const ended = await work.db
    .deleteFrom('sessions')
    .where('tenant_id', '=', work.tenantId)
    .where(isThrough)
    .where(sql<boolean>`person_id is distinct from ${except}::uuid`)
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}
