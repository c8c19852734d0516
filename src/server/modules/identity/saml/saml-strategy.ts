import { Strategy, ValidateInResponseTo } from '@node-saml/passport-saml';
import type { Profile, VerifyWithoutRequest } from '@node-saml/passport-saml';
import type { Request, Response } from 'express';
import passport from 'passport';
import type { SamlRefusal } from '../../../../contract/index.ts';
import type { KnownConnection, Provider } from './saml-connections.store.ts';
import type { SamlPaths } from './saml-paths.ts';
import { SamlRefused } from './saml-refused.ts';

const second = 1000;
const minute = 60 * second;

export interface StrategyOptions {
  readonly connection: KnownConnection;
  readonly provider: Provider;
  readonly paths: SamlPaths;
  /** Remembers the id of a request that is going to be made. */
  readonly saveRequest: (id: string) => Promise<void>;
  /** Whether such a request was made and may still be answered. */
  readonly isAsked: (id: string) => Promise<boolean>;
}

const takeProfile: VerifyWithoutRequest = (profile, done) => {
  done(null, profile ? { profile } : undefined);
};
/** Logging out is not done by passport. */
const takeNobody: VerifyWithoutRequest = (_profile, done) => {
  done(null);
};

/** The library set up for one organisation; every default that is too loose is tightened here. */
function strategyOf(options: StrategyOptions): Strategy {
  const { connection, provider, paths } = options;
  return new Strategy(
    {
      issuer: paths.entityId,
      audience: paths.entityId,
      callbackUrl: paths.acsUrl,
      entryPoint: provider.signInAddress,
      authnRequestBinding: provider.signInBinding === 'post' ? 'HTTP-POST' : 'HTTP-Redirect',
      // A form carries the request as it is (SAML bindings 3.5.4); an address carries it deflated.
      skipRequestCompression: provider.signInBinding === 'post',
      idpIssuer: provider.entityId,
      idpCert: [...provider.certificates],
      privateKey: connection.signingKey,
      publicCert: connection.signingCertificate,
      decryptionPvk: connection.decryptionKey,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: connection.wantsResponseSigned,
      // Which name and which way of proving oneself are the identity provider's to choose.
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      acceptedClockSkewMs: minute,
      maxAssertionAgeMs: 5 * minute,
      requestIdExpirationPeriodMs: 10 * minute,
      validateInResponseTo: connection.mayStartAtProvider
        ? ValidateInResponseTo.ifPresent
        : ValidateInResponseTo.always,
      cacheProvider: {
        async saveAsync(id, value) {
          await options.saveRequest(id);
          return { value, createdAt: Date.now() };
        },
        getAsync: async (id) => ((await options.isAsked(id)) ? new Date().toISOString() : null),
        // Requests are taken out in the transaction that signs the person in, by one answer only.
        removeAsync: () => Promise.resolve(null),
      },
    },
    takeProfile,
    takeNobody,
  );
}

/** What passport makes: its types leave it open. */
type Handle = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/** What passport needs of a request: only what is meant for it, whatever else the address says. */
function carrierOf(request: Request, response: Response, body: Record<string, string>): Request {
  const carrier = { headers: request.headers, query: {}, body, res: response };
  return carrier as unknown as Request;
}

/** Sends the browser to the identity provider with a signed request; answers by itself. */
export function askProvider(
  request: Request,
  response: Response,
  options: StrategyOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once('finish', resolve);
    response.once('close', resolve);
    const handle = passport.authenticate(strategyOf(options), { session: false }) as Handle;
    handle(carrierOf(request, response, {}), response, (error) => {
      reject(error instanceof Error ? error : new Error('Nothing was asked.'));
    });
  });
}

/**
 * Verifies a response that the guard let through.
 * @returns the profile, whose assertion is what the signature covers
 * @throws SamlRefused
 */
export function verifyResponse(
  request: Request,
  response: Response,
  encoded: string,
  options: StrategyOptions,
): Promise<Profile> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, user: { profile: Profile } | false | undefined): void => {
      if (user) resolve(user.profile);
      else reject(new SamlRefused(reasonOf(error), { cause: error }));
    };
    const handle = passport.authenticate(strategyOf(options), { session: false }, done) as Handle;
    handle(carrierOf(request, response, { SAMLResponse: encoded }), response, reject);
  });
}

/** The library tells why in words; what none of these fits is refused all the same. */
const reasons: readonly (readonly [RegExp, SamlRefusal])[] = [
  [/encrypted assertion/i, 'decryption-failed'],
  [/signature|signed data/i, 'signature-invalid'],
  [/InResponseTo is missing/, 'request-missing'],
  [/InResponseTo is not valid/, 'request-unknown'],
  [/subjectInResponseTo/i, 'request-mismatch'],
  [/audience/i, 'audience-mismatch'],
  [/not yet valid/, 'not-yet-valid'],
  [/expired/, 'expired'],
  [/subject confirmation/, 'subject-not-confirmed'],
  [/SAML provider returned/, 'status-not-success'],
];

function reasonOf(error: unknown): SamlRefusal {
  const words = error instanceof Error ? error.message : '';
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? 'response-invalid';
}
