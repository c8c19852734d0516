import type { JWK } from 'jose';
import { z } from 'zod';
import { boundedFetch } from '../http/bounded-fetch.ts';
import { parseJson } from '../http/parse-json.ts';
import type { LtiFetch } from '../lti-fetch.ts';

/** The keys of a set by kid; more than one under a kid is for the reader to refuse. */
export type KeySet = ReadonlyMap<string, readonly JWK[]>;

const maxBytes = 256 * 1024;
const keySetSchema = z.object({ keys: z.array(z.unknown()) });
const keySchema = z.looseObject({ kty: z.string(), kid: z.string().min(1) });

/**
 * Fetches a JSON Web Key Set (RFC 7517 5). Entries that are no keys with a kid are left out.
 *
 * @throws FetchFailed, or an Error saying what is wrong with the answer
 */
export async function fetchKeySet(
  fetch: LtiFetch,
  url: string,
  timeoutSeconds: number,
): Promise<KeySet> {
  const headers = { accept: 'application/json' };
  const answer = await boundedFetch(fetch, url, { headers }, { timeoutSeconds, maxBytes });
  if (answer.status !== 200) throw new Error(`answered with status ${answer.status}`);
  const parsed = keySetSchema.safeParse(parseJson(answer.text));
  if (!parsed.success) throw new Error('the answer is no JSON Web Key Set');

  const keySet = new Map<string, JWK[]>();
  for (const entry of parsed.data.keys) {
    const key = keySchema.safeParse(entry);
    if (!key.success) continue;
    keySet.set(key.data.kid, [...(keySet.get(key.data.kid) ?? []), key.data]);
  }
  return keySet;
}
