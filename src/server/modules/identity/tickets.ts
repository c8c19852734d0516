import type { Role } from '../../../contract/index.ts';
import type { SessionLaunch } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { hashSecret, isId, newSecret } from '../../kernel/ids.ts';

/** Seconds in which the web app must exchange the ticket. */
const ticketSeconds = 60;

/** Who came in, and what the way in told. */
export interface Arrival {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly launch: SessionLaunch | null;
}

/** A ticket and what is stored of it. */
export interface Ticket {
  /** `<tenant id>.<secret>` */
  readonly text: string;
  readonly hash: Buffer;
  readonly expiresAt: Date;
}

/** Makes up a ticket, for whoever stores it with other things in one statement. */
export function makeTicket(tenantId: string, now: Date): Ticket {
  const text = `${tenantId}.${newSecret()}`;
  const expiresAt = new Date(now.getTime() + ticketSeconds * 1000);
  return { text, hash: hashSecret(text), expiresAt };
}

/**
 * Makes the one-time ticket with which a way in (LTI, SAML, Teams) ends.
 * @returns `<tenant id>.<secret>`; only its hash is stored
 */
export async function issueTicket(work: Work, arrival: Arrival): Promise<string> {
  const ticket = makeTicket(work.tenantId, work.now);
  await work.db
    .insertInto('session_tickets')
    .values({
      tenant_id: work.tenantId,
      ticket_hash: ticket.hash,
      person_id: arrival.personId,
      roles: [...arrival.roles],
      launch: arrival.launch && JSON.stringify(arrival.launch),
      expires_at: ticket.expiresAt,
    })
    .execute();
  return ticket.text;
}

/** @returns the organisation that a ticket names; null for what is no ticket */
export function tenantOfTicket(ticket: string): string | null {
  const tenantId = ticket.split('.', 1)[0] ?? '';
  return isId(tenantId) ? tenantId : null;
}
