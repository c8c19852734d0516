import { z } from 'zod';
import { roles } from '../../../contract/index.ts';
import type { FindSession, SessionLaunch } from '../../http/session.ts';

/** Looks a session up; a leaver's is gone with their account. */
export const findSession: FindSession = async (work, tokenHash) => {
  const row = await work.db
    .selectFrom('sessions')
    .innerJoin('people', (join) =>
      join
        .onRef('people.tenant_id', '=', 'sessions.tenant_id')
        .onRef('people.id', '=', 'sessions.person_id'),
    )
    .select(['sessions.id', 'sessions.person_id', 'sessions.roles', 'sessions.launch'])
    .where('sessions.tenant_id', '=', work.tenantId)
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', work.now)
    .where('people.state', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    personId: row.person_id,
    roles: z.array(z.enum(roles)).parse(row.roles),
    // Written by startSession and by nothing else.
    launch: row.launch as SessionLaunch | null,
  };
};
