import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { TeamsRefusal } from '../../../../contract/index.ts';
import { authorisedClients, teamsScope } from '../connection/authorised-clients.ts';
import { EntraUnreachable } from './entra-keys.ts';
import type { EntraKeys } from './entra-keys.ts';

/** A token that lets nobody in, and why. */
export class TeamsTokenRefused extends Error {
  override readonly name = 'TeamsTokenRefused';
  readonly refusal: TeamsRefusal;
  /** Whether Entra itself signed it: what it says is wrong is then true of somebody's set-up. */
  readonly isSigned: boolean;

  constructor(refusal: TeamsRefusal, isSigned: boolean, cause?: unknown) {
    super(refusal, { cause });
    this.refusal = refusal;
    this.isSigned = isSigned;
  }
}

/** Somebody of a directory: by what never changes, not by the user name. */
export interface TeamsIdentity {
  readonly directoryId: string;
  readonly objectId: string;
  /** As the optional claim `email` tells it; verified only where the organisation says so. */
  readonly email: string | null;
  /**
   * Object ids of their groups, where the app registration has the optional claim; none where they are
   * too many for a token, which then says only so.
   */
  readonly groups: readonly string[];
}

/** What the token has to be made out for. */
export interface ExpectedToken {
  readonly directoryId: string;
  readonly clientId: string;
}

/** Entra's clock and ours. */
const clockToleranceSeconds = 60;

/**
 * Verifies the access token that Teams got for a person (Microsoft identity platform, access tokens
 * v2.0): signed with RS256 by a key of the organisation's own directory, issued by that directory, for
 * this app, of version 2.0, not expired, with the app's scope, asked for by one of Microsoft's own
 * clients. Nothing in the token chooses what it is checked against.
 * @throws TeamsTokenRefused with the first thing that is wrong
 * @throws EntraUnreachable when there is no key to check it with
 */
export async function verifyTeamsToken(
  token: string,
  expected: ExpectedToken,
  options: { readonly keys: EntraKeys; readonly entraUrl: string; readonly now: Date },
): Promise<TeamsIdentity> {
  const { payload } = await verifySignature(token, expected, options);
  checkClaims(payload);
  return identityOf(payload, expected.directoryId);
}

async function verifySignature(
  token: string,
  expected: ExpectedToken,
  options: { readonly keys: EntraKeys; readonly entraUrl: string; readonly now: Date },
): Promise<{ readonly payload: JWTPayload }> {
  try {
    return await jwtVerify(token, options.keys.of(expected.directoryId), {
      algorithms: ['RS256'],
      issuer: `${options.entraUrl}/${expected.directoryId}/v2.0`,
      audience: expected.clientId,
      requiredClaims: ['exp'],
      currentDate: options.now,
      clockTolerance: clockToleranceSeconds,
    });
  } catch (error) {
    if (error instanceof EntraUnreachable) throw error;
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof errors.JOSEError)) return error;
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return new TeamsTokenRefused('algorithm', false, error);
  }
  if (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return new TeamsTokenRefused('key', false, error);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return new TeamsTokenRefused('signature', false, error);
  }
  if (error instanceof errors.JWTExpired) return new TeamsTokenRefused('expired', true, error);
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new TeamsTokenRefused(refusalOfClaim[error.claim] ?? 'malformed', true, error);
  }
  return new TeamsTokenRefused('malformed', false, error);
}

const refusalOfClaim: Readonly<Record<string, TeamsRefusal>> = {
  iss: 'tenant',
  aud: 'audience',
  exp: 'expired',
  nbf: 'expired',
};

function checkClaims(payload: JWTPayload): void {
  if (payload.ver !== '2.0') throw new TeamsTokenRefused('version', true);
  const scopes = typeof payload.scp === 'string' ? payload.scp.split(' ') : [];
  if (!scopes.includes(teamsScope)) throw new TeamsTokenRefused('scope', true);
  if (!authorisedClients.some(({ id }) => id === payload.azp)) {
    throw new TeamsTokenRefused('client', true);
  }
}

const objectIdSchema = z.guid().transform((id) => id.toLowerCase());

const groupsSchema = z.array(z.string()).catch([]);

function identityOf(payload: JWTPayload, directoryId: string): TeamsIdentity {
  if (typeof payload.tid !== 'string' || payload.tid.toLowerCase() !== directoryId) {
    throw new TeamsTokenRefused('tenant', true);
  }
  const objectId = objectIdSchema.safeParse(payload.oid);
  if (!objectId.success) throw new TeamsTokenRefused('identity', true);
  const email = typeof payload.email === 'string' ? payload.email : null;
  const groups = groupsSchema.parse(payload.groups);
  return { directoryId, objectId: objectId.data, email, groups };
}
