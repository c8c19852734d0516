import { z } from 'zod';
import { roles } from '../../../contract/index.ts';
import type { SessionLaunch } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { hashSecret, newId, newSecret } from '../../kernel/ids.ts';
import { getPerson, rolesByGroups } from '../people/index.ts';
import type { Arrival } from './tickets.ts';

const sessionHours = 10;

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Exchanges a ticket for a session; the ticket is gone from then on.
 * @throws AppError `ticket-not-valid` when it is unknown, used or expired, or its person has left
 */
export async function redeemTicket(work: Work, ticket: string): Promise<StartedSession> {
  const row = await work.db
    .deleteFrom('session_tickets')
    .where('tenant_id', '=', work.tenantId)
    .where('ticket_hash', '=', hashSecret(ticket))
    .returning(['person_id', 'roles', 'launch', 'expires_at'])
    .executeTakeFirst();
  if (!row || row.expires_at <= work.now) throw new AppError('ticket-not-valid');
  const person = await getPerson(work, row.person_id);
  if (!person.isActive) throw new AppError('ticket-not-valid');
  return startSession(work, {
    personId: row.person_id,
    roles: z.array(z.enum(roles)).parse(row.roles),
    // Written by issueTicket and by nothing else.
    launch: row.launch as SessionLaunch | null,
  });
}

/**
 * Starts a session for somebody whose way in is proved already. Their roles are those that the way in
 * tells and those that their groups at the identity provider give.
 */
export async function startSession(work: Work, arrival: Arrival): Promise<StartedSession> {
  const token = `${work.tenantId}.${newSecret()}`;
  const byGroups = await rolesByGroups(work, arrival.personId);
  const expiresAt = new Date(work.now.getTime() + sessionHours * 60 * 60 * 1000);
  await work.db
    .insertInto('sessions')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      token_hash: hashSecret(token),
      person_id: arrival.personId,
      roles: [...new Set([...arrival.roles, ...byGroups])],
      launch: arrival.launch && JSON.stringify(arrival.launch),
      created_at: work.now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}
