import { sql } from 'kysely';
import { z } from 'zod';
import { roles } from '../../../contract/index.ts';
import type { FindSession, SessionLaunch } from '../../http/session.ts';

/**
 * Looks a session up; a leaver's is gone with their account. Whoever owns a programme is a programme
 * owner, by whichever way they came in.
 */
export const findSession: FindSession = async (work, tokenHash) => {
  const row = await work.db
    .selectFrom('sessions')
    .innerJoin('people', (join) =>
      join
        .onRef('people.tenant_id', '=', 'sessions.tenant_id')
        .onRef('people.id', '=', 'sessions.person_id'),
    )
    .select(['sessions.id', 'sessions.person_id', 'sessions.roles', 'sessions.launch'])
    .select(
      sql<boolean>`exists (select 1 from programme_owners owner
        where owner.tenant_id = sessions.tenant_id and owner.person_id = sessions.person_id)`.as(
        'owns_programme',
      ),
    )
    .where('sessions.tenant_id', '=', work.tenantId)
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', work.now)
    .where('people.state', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  const given = z.array(z.enum(roles)).parse(row.roles);
  return {
    id: row.id,
    personId: row.person_id,
    roles: row.owns_programme ? [...new Set([...given, 'programme_owner' as const])] : given,
    // Written by startSession and by nothing else.
    launch: row.launch as SessionLaunch | null,
  };
};
