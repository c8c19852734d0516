import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { lmsStateSchema } from './lms-state.ts';
import type { LmsState } from './lms-state.ts';

/** The state of an LMS that has just been installed: a signing key, and nothing else. */
export async function createFirstState(): Promise<LmsState> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  return lmsStateSchema.parse({
    secret: randomBytes(32).toString('base64url'),
    keys: [{ ...jwk, kid: randomUUID(), alg: 'RS256', use: 'sig' }],
    tools: [],
    activities: [],
    lineItems: [],
    scores: [],
    mails: [],
    nextId: 1,
  });
}
