import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { endSessionsWhere } from '../end-sessions.ts';
import type { LogoutWish } from './logout-messages.ts';

/**
 * Ends the sessions that came in by the sign-ins which the identity provider has ended. Sessions by
 * other ways in stay.
 * @returns how many sessions were ended
 */
export async function endSamlSessions(
  work: Work,
  providerEntityId: string,
  { nameId, sessionIndexes }: Pick<LogoutWish, 'nameId' | 'sessionIndexes'>,
): Promise<number> {
  const ended = await endSessionsWhere(
    work,
    sql<boolean>`launch #>> '{saml,provider}' = ${providerEntityId}
      and launch #>> '{saml,nameId}' = ${nameId}
      and (${sessionIndexes.length} = 0
        or launch #>> '{saml,sessionIndex}' = any(${[...sessionIndexes]}::text[]))`,
  );
  for (const personId of new Set(ended)) {
    await recordAudit(work, {
      action: 'person.signed-out',
      subject: { kind: 'person', id: personId },
      details: { by: 'identity-provider' },
    });
  }
  return ended.length;
}

/**
 * Ends every session that came in by single sign-on, but those of whoever does it: they can still take
 * it back.
 * @returns how many sessions were ended
 */
export async function endAllSamlSessions(work: Work): Promise<number> {
  const ended = await endSessionsWhere(
    work,
    sql<boolean>`launch #> '{saml,provider}' is not null
      and person_id is distinct from ${work.actorId}::uuid`,
  );
  return ended.length;
}
