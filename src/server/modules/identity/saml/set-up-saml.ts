import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { recordAudit } from '../../administration/index.ts';
import { makeSelfSignedCertificate } from './self-signed-certificate.ts';

const makeKeys = promisify(generateKeyPair);
const keyBits = 3072;
const certificateDays = 3650;

interface OwnKey {
  /** PEM. */
  readonly key: string;
  readonly certificate: string;
}

export interface OwnKeys {
  readonly signing: OwnKey;
  readonly decryption: OwnKey;
}

/**
 * Makes this product's two pairs of keys for one organisation; takes a second or so, outside of any
 * transaction.
 * @param host in whose name the certificates are
 */
export async function makeOwnKeys(host: string, now: Date): Promise<OwnKeys> {
  const [signing, decryption] = await Promise.all([makeOwnKey(host, now), makeOwnKey(host, now)]);
  return { signing, decryption };
}

async function makeOwnKey(host: string, now: Date): Promise<OwnKey> {
  const keys = await makeKeys('rsa', { modulusLength: keyBits });
  const validity = { from: addDays(now, -1), until: addDays(now, certificateDays) };
  return {
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: makeSelfSignedCertificate(keys, host, validity),
  };
}

/**
 * Begins an organisation's single sign-on: from now on its own metadata can be read.
 * @throws AppError `conflict` where it was begun before
 */
export async function setUpSaml(work: Work, keys: OwnKeys, encryption: Encryption): Promise<void> {
  const inserted = await work.db
    .insertInto('saml_connections')
    .values({
      tenant_id: work.tenantId,
      signing_key_sealed: encryption.seal(keys.signing.key),
      signing_certificate: keys.signing.certificate,
      decryption_key_sealed: encryption.seal(keys.decryption.key),
      decryption_certificate: keys.decryption.certificate,
      attributes: '{}',
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new AppError('conflict');
  await recordAudit(work, {
    action: 'saml.set-up',
    subject: { kind: 'organisation', id: work.tenantId },
  });
}
