import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
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
  const ended = await endSessionsWhere(
    work,
    sql<boolean>`launch ->> 'registrationId' = ${registrationId}
      and person_id is distinct from ${except}::uuid`,
  );
  return ended.length;
}

/**
 * Ends sessions, and before them the tickets on their way to one: a ticket that is exchanged at this
 * moment is a session by the time sessions are ended.
 * @param isMeant of a session or a ticket, by what both have
 * @returns whose each session was
 */
export async function endSessionsWhere(
  work: Work,
  isMeant: RawBuilder<boolean>,
): Promise<readonly string[]> {
  await work.db
    .deleteFrom('session_tickets')
    .where('tenant_id', '=', work.tenantId)
    .where(isMeant)
    .execute();
  const ended = await work.db
    .deleteFrom('sessions')
    .where('tenant_id', '=', work.tenantId)
    .where(isMeant)
    .returning('person_id')
    .execute();
  return ended.map((row) => row.person_id);
}
