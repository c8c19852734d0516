import type { MentorshipRole } from '../../../../contract/index.ts';

/** Where what a badge names can be read by whoever is shown one (Open Badges 3.0, 8.2). */
export interface BadgeAddresses {
  readonly issuer: string;
  achievement(role: MentorshipRole): string;
  key(kid: string): string;
}

/** Paths below the product's address, as Express takes them. */
export const badgePaths = {
  issuer: '/badges/:organisation',
  achievement: '/badges/:organisation/achievements/:role',
  key: '/badges/:organisation/keys/:kid',
} as const;

/** @param publicUrl the product's address, without a slash at its end */
export function badgeAddresses(publicUrl: string, organisationId: string): BadgeAddresses {
  const issuer = `${publicUrl}/badges/${organisationId}`;
  return {
    issuer,
    achievement: (role) => `${issuer}/achievements/${role}`,
    key: (kid) => `${issuer}/keys/${kid}`,
  };
}
