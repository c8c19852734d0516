import { createHash, randomBytes } from 'node:crypto';
import { text } from '../../../../content/catalogue.ts';
import type { Certificate, Language, MentorshipRole } from '../../../../contract/index.ts';
import type { BadgeAddresses } from './badge-addresses.ts';

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Whose organisation it is, as a badge names it (Open Badges 3.0, B.1.19 Profile). */
export function badgeIssuer(addresses: BadgeAddresses, name: string, publicUrl: string): object {
  return { id: addresses.issuer, type: ['Profile'], name, url: publicUrl };
}

/** What somebody of this role has done (Open Badges 3.0, B.1.1 Achievement). */
export function badgeAchievement(
  addresses: BadgeAddresses,
  role: MentorshipRole,
  language: Language,
): object {
  const words = (key: string): string => text(language, 'recognition', `badge.${role}.${key}`);
  return {
    id: addresses.achievement(role),
    type: ['Achievement'],
    achievementType: 'Achievement',
    name: words('name'),
    description: words('description'),
    criteria: { narrative: words('criteria') },
    inLanguage: language,
  };
}

export interface BadgeSubject {
  /** Known from this badge alone. */
  readonly id: string;
  /** Null: the organisation knows none; the name identifies the person then. */
  readonly email: string | null;
}

/**
 * The credential of a certificate (Open Badges 3.0, B.1.21 AchievementCredential). It holds the role,
 * the days and the organisation; not the other members, not a word of theirs, not the hours. The
 * e-mail address is in it as a salted hash, so that only whoever knows it can compare.
 */
export function badgeCredential(options: {
  readonly addresses: BadgeAddresses;
  readonly publicUrl: string;
  readonly certificate: Certificate;
  readonly subject: BadgeSubject;
  readonly language: Language;
}): { readonly id: string; readonly subjectId: string; readonly claims: object } {
  const { addresses, certificate, subject, language } = options;
  const id = `urn:uuid:${certificate.id}`;
  const subjectId = `urn:uuid:${subject.id}`;
  const claims = {
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: text(language, 'recognition', `badge.${certificate.role}.name`),
    issuer: badgeIssuer(addresses, certificate.organisationName, options.publicUrl),
    validFrom: certificate.issuedAt,
    credentialSubject: {
      id: subjectId,
      type: ['AchievementSubject'],
      identifier: [identify(certificate.name, subject.email)],
      role: certificate.role,
      activityStartDate: certificate.from,
      activityEndDate: certificate.until,
      achievement: badgeAchievement(addresses, certificate.role, language),
    },
  };
  return { id, subjectId, claims };
}

/** Open Badges 3.0, B.1.14 IdentityObject. */
function identify(name: string, email: string | null): object {
  if (email === null) {
    return { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' };
  }
  const salt = randomBytes(16).toString('hex');
  const hash = createHash('sha256').update(`${email.toLowerCase()}${salt}`).digest('hex');
  return {
    type: 'IdentityObject',
    hashed: true,
    salt,
    identityHash: `sha256$${hash}`,
    identityType: 'emailAddress',
  };
}
