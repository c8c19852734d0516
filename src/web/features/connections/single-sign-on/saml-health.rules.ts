import type { SamlConnection } from '../../../../contract/index.ts';

export type SamlHealth = 'working' | 'new' | 'attention' | 'disabled';

const warnedDays = 30;
const day = 24 * 60 * 60 * 1000;

/** Refusals that come of a page loaded again or of one person, and say nothing of the connection. */
const nobodysTrouble: readonly string[] = [
  'assertion-replayed',
  'browser-mismatch',
  'connection-disabled',
  'expired',
  'not-saml',
  'person-left',
  'person-unknown',
  'request-missing',
  'request-unknown',
  'subject-not-confirmed',
];

/** Refusals at signing out keep nobody out. */
const isNobodysTrouble = (reason: string): boolean =>
  reason.startsWith('logout-') || nobodysTrouble.includes(reason);

const timeOf = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : new Date(instant).getTime();

/** @returns the certificate that ends first, where that is within thirty days or has been; else null */
export function endingCertificateOf(
  provider: Pick<NonNullable<SamlConnection['provider']>, 'certificates'>,
  now: Date,
): string | null {
  const last = provider.certificates
    .map(({ validUntil }) => validUntil)
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .at(-1);
  return last !== undefined && timeOf(last) < now.getTime() + warnedDays * day ? last : null;
}

/**
 * Whether the metadata holds no longer, or soon will not. What is read again by itself is given as much
 * longer each time, and is told only when that has not come about.
 */
export function metadataEndOf(
  provider: Pick<NonNullable<SamlConnection['provider']>, 'metadataUntil' | 'metadataUrl'>,
  now: Date,
): 'ended' | 'soon' | null {
  if (provider.metadataUntil === null) return null;
  const left = timeOf(provider.metadataUntil) - now.getTime();
  if (left <= 0) return 'ended';
  return left < (provider.metadataUrl === null ? warnedDays * day : day) ? 'soon' : null;
}

/** How single sign-on fares: what keeps everybody out comes before what went wrong once. */
export function samlHealthOf(
  connection: Pick<SamlConnection, 'provider' | 'lastSignInAt' | 'lastProblem'> & {
    readonly settings: Pick<SamlConnection['settings'], 'isEnabled'>;
  },
  now: Date,
): SamlHealth {
  const { provider, settings, lastSignInAt, lastProblem } = connection;
  if (provider === null) return 'new';
  if (!settings.isEnabled) return 'disabled';
  const isTrouble = lastProblem !== null && !isNobodysTrouble(lastProblem.reason);
  if (isTrouble && timeOf(lastProblem.at) > timeOf(lastSignInAt)) return 'attention';
  if (endingCertificateOf(provider, now) !== null) return 'attention';
  if (metadataEndOf(provider, now) !== null) return 'attention';
  return lastSignInAt === null ? 'new' : 'working';
}
