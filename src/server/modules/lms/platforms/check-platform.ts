import { createServiceTokens, ServiceError } from '../../../../../lti/index.ts';
import type { LtiRegistration, ToolKey } from '../../../../../lti/index.ts';
import type { EnteredPlatform, PlatformCheck } from '../../../../contract/index.ts';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import { pluginManifest } from '../plugin-manifest.ts';
import { asFailure, probe, watchFetch } from './probe.ts';
import type { Finding } from './probe.ts';

export interface CheckOptions {
  readonly fetch: Fetch;
  readonly listSigningKeys: () => Promise<readonly ToolKey[]>;
  readonly now: () => Date;
  readonly mayUseHttp: boolean;
  /** Time for one address, in seconds. */
  readonly timeoutSeconds: number;
}

const addresses = ['jwksUri', 'tokenEndpoint', 'authorizationEndpoint'] as const;

/**
 * Calls each address of a platform as it is going to be called: its keys are read, a token is asked
 * for, and the page to which people are sent is opened.
 */
export async function checkPlatform(
  entered: EnteredPlatform,
  options: CheckOptions,
): Promise<PlatformCheck[]> {
  const checks = {
    jwksUri: checkKeySet,
    tokenEndpoint: checkToken,
    authorizationEndpoint: checkAuthorization,
  } as const;
  return Promise.all(
    addresses.map(async (address) => {
      const isRefused = !options.mayUseHttp && !entered[address].startsWith('https:');
      const finding = isRefused ? notHttps : await checks[address](entered, options);
      return { address, ...finding };
    }),
  );
}

const notHttps: Finding = { outcome: 'fails', finding: 'not-https', status: null, said: null };

/** The keys by which the platform's launches are verified (Security Framework 6.3). */
async function checkKeySet({ jwksUri }: EnteredPlatform, options: CheckOptions): Promise<Finding> {
  const answer = await probe(jwksUri, options);
  if ('finding' in answer) return answer;
  const { status } = answer;
  if (status !== 200) return asFailure(status, answer.text);
  const keys = readKeys(answer.text);
  if (keys === 'not-json') return { outcome: 'fails', finding: 'not-json', status, said: null };
  if (keys.length === 0) return { outcome: 'fails', finding: 'no-keys', status, said: null };
  return keys.some(isUsable)
    ? { outcome: 'works', finding: 'keys-found', status, said: null }
    : { outcome: 'fails', finding: 'no-usable-key', status, said: null };
}

type Key = Readonly<Record<string, unknown>>;

function readKeys(text: string): readonly Key[] | 'not-json' {
  try {
    const parsed = JSON.parse(text) as { keys?: unknown } | null;
    const keys: readonly unknown[] = Array.isArray(parsed?.keys) ? parsed.keys : [];
    return keys.filter((key): key is Key => typeof key === 'object' && key !== null);
  } catch {
    return 'not-json';
  }
}

/** One that is named, for signatures, and of a kind that launches are verified by. */
const isUsable = (key: Key): boolean =>
  typeof key.kid === 'string' &&
  (key.use === undefined || key.use === 'sig') &&
  (key.kty === 'RSA' || (key.kty === 'EC' && key.crv === 'P-256'));

/** A token, as for sending a score: the platform has to know the client and this product's keys. */
async function checkToken(entered: EnteredPlatform, options: CheckOptions): Promise<Finding> {
  const watched = watchFetch(options.fetch);
  const tokens = createServiceTokens({
    fetch: watched.fetch,
    storage: { listSigningKeys: options.listSigningKeys },
    now: options.now,
    timeoutSeconds: options.timeoutSeconds,
  });
  const party = { registration: registrationOf(entered), deploymentId: null };
  try {
    await tokens.obtain(party, pluginManifest.lti.scopes);
    return { outcome: 'works', finding: 'token-granted', status: 200, said: null };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return watched.failure() ?? explainRefusal(error);
  }
}

/** Statuses with which a token endpoint speaks of the client or its scopes (RFC 6749 5.2). */
const refusals: readonly (number | null)[] = [400, 401, 403];

function explainRefusal({ code, status, message }: ServiceError): Finding {
  // A page made for a browser says nothing in one line.
  const said = message.includes('<') ? null : message.slice(0, 300);
  if (code === 'token-refused' && refusals.includes(status)) {
    const finding = message.includes('invalid_scope') ? 'scopes-refused' : 'client-refused';
    return { outcome: 'warns', finding, status, said };
  }
  if (code === 'invalid-response') return { outcome: 'fails', finding: 'not-json', status, said };
  return { outcome: 'fails', finding: 'status', status, said };
}

function registrationOf(entered: EnteredPlatform): LtiRegistration {
  return {
    ...entered,
    id: 'check',
    tenantId: 'check',
    scopes: pluginManifest.lti.scopes,
    deployments: [],
    platformFamily: entered.family,
  };
}

/** Browsers are sent there, this product never goes: what it cannot reach may work all the same. */
async function checkAuthorization(
  { authorizationEndpoint }: EnteredPlatform,
  options: CheckOptions,
): Promise<Finding> {
  const answer = await probe(authorizationEndpoint, options);
  if ('finding' in answer) return { ...answer, outcome: 'warns' };
  const { status, text } = answer;
  // Without the parameters of a launch most platforms answer with an error, and some with "not found".
  return status < 500
    ? { outcome: 'works', finding: 'answers', status, said: null }
    : { ...asFailure(status, text), outcome: 'warns' };
}
