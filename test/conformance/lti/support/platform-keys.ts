import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key pair of the platform under test. */
export interface PlatformKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

const made = new Map<string, Promise<PlatformKey>>();

/** Makes a pair once per process and name: RSA pairs take their time. */
export function platformKey(kid: string, alg = 'RS256'): Promise<PlatformKey> {
  const known = made.get(`${alg} ${kid}`);
  if (known !== undefined) return known;
  const key = makeKey(kid, alg);
  made.set(`${alg} ${kid}`, key);
  return key;
}

async function makeKey(kid: string, alg: string): Promise<PlatformKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    kid,
    alg,
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
  };
}
