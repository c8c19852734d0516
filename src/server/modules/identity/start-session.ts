import type { Database } from '../../database/database.ts';
import { callFunction } from '../../database/with-transaction.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { hashSecret, newId, newSecret } from '../../kernel/ids.ts';
import { rolesByGroups } from '../people/index.ts';
import { tenantOfTicket } from './tickets.ts';
import type { Arrival } from './tickets.ts';

const sessionHours = 10;

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Exchanges a ticket for a session, in one round trip to the database; the ticket is gone from then on.
 * @throws AppError `ticket-not-valid` when it is unknown, used or expired, or its person has left
 */
export async function redeemTicket(
  database: Database,
  now: Date,
  ticket: string,
): Promise<StartedSession> {
  const tenantId = tenantOfTicket(ticket);
  if (tenantId === null) throw new AppError('ticket-not-valid');
  const session = makeSession(tenantId, now);
  const isRedeemed = await callFunction<boolean>(database, 'redeem_ticket', [
    tenantId,
    now,
    hashSecret(ticket),
    session.id,
    session.tokenHash,
    session.expiresAt,
  ]);
  if (!isRedeemed) throw new AppError('ticket-not-valid');
  return session;
}

/**
 * Starts a session for somebody whose way in is proved already. Their roles are those that the way in
 * tells and those that their groups at the identity provider give.
 */
export async function startSession(work: Work, arrival: Arrival): Promise<StartedSession> {
  const session = makeSession(work.tenantId, work.now);
  const byGroups = await rolesByGroups(work, arrival.personId);
  await work.db
    .insertInto('sessions')
    .values({
      tenant_id: work.tenantId,
      id: session.id,
      token_hash: session.tokenHash,
      person_id: arrival.personId,
      roles: [...new Set([...arrival.roles, ...byGroups])],
      launch: arrival.launch && JSON.stringify(arrival.launch),
      created_at: work.now,
      expires_at: session.expiresAt,
    })
    .execute();
  return session;
}

function makeSession(
  tenantId: string,
  now: Date,
): StartedSession & { readonly id: string; readonly tokenHash: Buffer } {
  const token = `${tenantId}.${newSecret()}`;
  const expiresAt = new Date(now.getTime() + sessionHours * 60 * 60 * 1000);
  return { id: newId(now), token, tokenHash: hashSecret(token), expiresAt };
}
