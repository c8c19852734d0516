// The state of a login: everything the launch must match, signed, so that nothing is stored between
// the two (Security Framework 5.1.1.2; RFC 6749 10.12).
import { base64url } from 'jose';
import { z } from 'zod';
import { parseJson } from '../../http/parse-json.ts';

/** How long a person may take between login and launch, in seconds. */
export const stateLifetimeSeconds = 600;

/** What the tool remembers of a login. Times in seconds since 1970. */
export interface LoginState {
  readonly nonce: string;
  readonly registrationId: string;
  /** Whether registrations alike that one may be meant as well; the token says. */
  readonly isOneOfSeveral: boolean;
  /** Null where the platform did not name it at login. */
  readonly deploymentId: string | null;
  /** Origin and path that were asked for, without a query. */
  readonly target: string;
  /** Frame of the platform's storage, `''` when its capabilities tell, null when it has none. */
  readonly storageTarget: string | null;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

const payloadSchema = z.strictObject({
  n: z.string(),
  r: z.string(),
  m: z.literal(true).optional(),
  d: z.string().nullable(),
  t: z.string(),
  s: z.string().nullable(),
  i: z.number(),
  e: z.number(),
});

/** Writes the part of the state that is signed. */
export function encodeState(state: LoginState): string {
  const payload: z.infer<typeof payloadSchema> = {
    n: state.nonce,
    r: state.registrationId,
    ...(state.isOneOfSeveral ? { m: true } : {}),
    d: state.deploymentId,
    t: state.target,
    s: state.storageTarget,
    i: state.issuedAt,
    e: state.expiresAt,
  };
  return base64url.encode(JSON.stringify(payload));
}

/** Reads what `encodeState` wrote; null for anything else. */
export function decodeState(encoded: string): LoginState | null {
  const payload = payloadSchema.safeParse(parseJson(decodeText(encoded)));
  if (!payload.success) return null;
  const { n, r, m, d, t, s, i, e } = payload.data;
  return {
    nonce: n,
    registrationId: r,
    isOneOfSeveral: m ?? false,
    deploymentId: d,
    target: t,
    storageTarget: s,
    issuedAt: i,
    expiresAt: e,
  };
}

function decodeText(encoded: string): string {
  return new TextDecoder().decode(base64url.decode(encoded));
}
