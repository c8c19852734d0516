import { importJWK, SignJWT } from 'jose';
import { text } from '../../../../content/catalogue.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPerson } from '../../people/index.ts';
import { badgeAddresses } from './badge-addresses.ts';
import { badgeCredential } from './badge-credential.ts';
import { badgeImage } from './badge-image.ts';
import { badgeAlgorithm, getBadgeKey } from './badge-keys.store.ts';
import { getCertificateFor } from './certificate.view.ts';
import { findCertificate } from './certificates.store.ts';

export interface BadgeOptions {
  /** The product's address, without a slash at its end. */
  readonly publicUrl: string;
  readonly encryption: Encryption;
}

/**
 * Signs the badge of a person's certificate as a JSON Web Token (Open Badges 3.0, 8.2.4).
 * @returns the compact JWS and the picture with it baked in
 * @throws AppError `not-found` where there is no certificate
 */
export async function signBadge(
  work: Work,
  mentorshipId: string,
  personId: string,
  { publicUrl, encryption }: BadgeOptions,
): Promise<{ credential: string; image: string }> {
  const certificate = await getCertificateFor(work, mentorshipId, personId);
  const stored = await findCertificate(work, mentorshipId, personId);
  if (!certificate || !stored) throw new AppError('not-found');
  const person = await getPerson(work, personId);
  const language = person.language ?? (await getOrganisation(work)).language;
  const addresses = badgeAddresses(publicUrl, work.tenantId);
  const { id, subjectId, claims } = badgeCredential({
    addresses,
    publicUrl,
    certificate,
    subject: { id: stored.subjectId, email: person.email },
    language,
  });
  const key = await getBadgeKey(work, encryption);
  const credential = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: badgeAlgorithm, typ: 'JWT', kid: addresses.key(key.kid) })
    .setIssuer(addresses.issuer)
    .setJti(id)
    .setSubject(subjectId)
    .setNotBefore(stored.issuedAt)
    .sign(await importJWK(key.privateJwk, badgeAlgorithm));
  const title = text(language, 'recognition', `badge.${certificate.role}.name`);
  return { credential, image: badgeImage(title, credential) };
}
