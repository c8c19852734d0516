import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import type { LogoutWish } from './logout-messages.ts';

/**
 * Ends the sessions that came in by the sign-ins which the identity provider has ended, and the tickets
 * on their way to one. Sessions by other ways in stay.
 * @returns how many sessions were ended
 */
export async function endSamlSessions(
  work: Work,
  { nameId, sessionIndexes }: Pick<LogoutWish, 'nameId' | 'sessionIndexes'>,
): Promise<number> {
  const isMeant = sql<boolean>`launch #>> '{saml,nameId}' = ${nameId} and (
    ${sessionIndexes.length} = 0
    or launch #>> '{saml,sessionIndex}' = any(${[...sessionIndexes]}::text[]))`;
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
  for (const personId of new Set(ended.map((row) => row.person_id))) {
    await recordAudit(work, {
      action: 'person.signed-out',
      subject: { kind: 'person', id: personId },
      details: { by: 'identity-provider' },
    });
  }
  return ended.length;
}
