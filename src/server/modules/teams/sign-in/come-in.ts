import type { Database } from '../../../database/database.ts';
import type { InTransaction, Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { issueTicket, rolesOfGroups } from '../../identity/index.ts';
import { findKnownPerson } from '../../people/index.ts';
import {
  findEnabledConnection,
  rememberRefusal,
  rememberSignIn,
} from '../connection/teams-connections.store.ts';
import type { StoredConnection } from '../connection/teams-connections.store.ts';
import { EntraUnreachable } from './entra-keys.ts';
import type { EntraKeys } from './entra-keys.ts';
import { TeamsTokenRefused, verifyTeamsToken } from './verify-teams-token.ts';
import type { TeamsIdentity } from './verify-teams-token.ts';

export interface ComeInOptions {
  readonly database: Database;
  readonly keys: EntraKeys;
  readonly entraUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Lets somebody in from Teams: the token is verified, its person found, and a ticket made that the web
 * app exchanges for a session.
 * @param came.connectionId as the tab's address names it
 * @throws AppError `not-found` where that connection is gone or off, `teams-token-not-valid`,
 *   `entra-unreachable`, `person-unknown`
 */
export async function comeIn(
  options: ComeInOptions,
  inTransaction: InTransaction,
  came: { readonly connectionId: string; readonly token: string },
): Promise<string> {
  const connection = await findEnabledConnection(options.database, came.connectionId);
  if (connection === null) throw new AppError('not-found');
  const scope = { tenantId: connection.tenant_id, actorId: null };
  try {
    const identity = await verify(options, connection, came.token);
    return await inTransaction(scope, (work) => arrive(work, connection, identity));
  } catch (error) {
    const told = explain(error);
    if (told === null) throw error;
    options.logger.warn({ connection: connection.id, refusal: told.refusal }, 'Teams: not let in');
    if (told.isKept) {
      await inTransaction(scope, (work) => rememberRefusal(work, connection.id, told.refusal));
    }
    throw told.error;
  }
}

function verify(
  { keys, entraUrl, clock }: ComeInOptions,
  connection: StoredConnection,
  token: string,
): Promise<TeamsIdentity> {
  const expected = { directoryId: connection.directory_id, clientId: connection.client_id };
  return verifyTeamsToken(token, expected, { keys, entraUrl, now: clock.now() });
}

async function arrive(
  work: Work,
  connection: StoredConnection,
  identity: TeamsIdentity,
): Promise<string> {
  const personId = await findKnownPerson(work, {
    kind: 'teams',
    provider: identity.directoryId,
    subject: identity.objectId,
    externalId: identity.objectId,
    email: identity.email,
  });
  if (personId === null) throw new AppError('person-unknown');
  await rememberSignIn(work, connection.id);
  return issueTicket(work, {
    personId,
    roles: await rolesOfGroups(work, identity.groups),
    launch: { returnUrl: null, locale: null, registrationId: connection.id },
  });
}

/** @returns what the caller is told and what the administrator reads; null: not a refusal */
function explain(error: unknown) {
  if (error instanceof TeamsTokenRefused) {
    const { refusal, isSigned } = error;
    // Tokens that anybody can make up are nothing that an administrator could act on.
    const isKept = isSigned && refusal !== 'expired';
    const told = new AppError('teams-token-not-valid', { detail: refusal, cause: error });
    return { refusal, isKept, error: told };
  }
  if (error instanceof EntraUnreachable) {
    const told = new AppError('entra-unreachable', { cause: error });
    return { refusal: 'entra-unreachable' as const, isKept: true, error: told };
  }
  if (error instanceof AppError && error.code === 'person-unknown') {
    return { refusal: 'person-unknown' as const, isKept: true, error };
  }
  return null;
}
