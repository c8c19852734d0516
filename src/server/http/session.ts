import type { Request } from 'express';
import type { Role } from '../../contract/index.ts';
import type { Work } from '../jobs/work.ts';
import { AppError } from '../kernel/app-error.ts';
import { hashSecret } from '../kernel/ids.ts';

/** What an identity provider called a sign-in, by which each side can tell the other that it has ended. */
export interface SamlSignIn {
  /** The identity provider's entity id. */
  readonly provider: string;
  /** Null: it named nobody, and then nothing can be said to it of this sign-in. */
  readonly nameId: string | null;
  readonly nameIdFormat: string | null;
  readonly sessionIndex: string | null;
}

/** What a way in told and the web app may need. */
export interface SessionLaunch {
  readonly returnUrl: string | null;
  readonly locale: string | null;
  /** The platform's registration that was launched through; null for the other ways in. */
  readonly registrationId: string | null;
  /** Left out where it was another way in than single sign-on. */
  readonly saml?: SamlSignIn;
}

/** Who is calling. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly launch: SessionLaunch | null;
}

/** Finds the session of a token's hash; null when there is none or it has expired. */
export type FindSession = (work: Work, tokenHash: Buffer) => Promise<Session | null>;

export interface BearerToken {
  readonly tenantId: string;
  readonly hash: Buffer;
}

const tokenPattern =
  /^Bearer (([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.[\w-]{20,100})$/i;

/**
 * Reads the bearer token (RFC 6750 §2.1). Its first part names the organisation, so that the session
 * is looked up under row-level security like everything else.
 * @throws AppError `not-signed-in` when there is none or it is no token of ours
 */
export function readBearerToken(request: Request): BearerToken {
  const [, token, tenantId] = tokenPattern.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined || tenantId === undefined) throw new AppError('not-signed-in');
  return { tenantId: tenantId.toLowerCase(), hash: hashSecret(token) };
}
