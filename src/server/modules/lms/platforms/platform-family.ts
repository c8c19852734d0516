import type { PlatformFamily } from '../../../../contract/index.ts';

/** How the `product_family_code` of a platform begins, in lower case. */
const beginnings: readonly (readonly [string, PlatformFamily])[] = [
  ['moodle', 'moodle'],
  ['canvas', 'canvas'],
  ['desire2learn', 'brightspace'],
  ['brightspace', 'brightspace'],
  ['d2l', 'brightspace'],
  ['blackboard', 'blackboard'],
  ['sakai', 'sakai'],
];

/**
 * The family for which the product has words of its own.
 * @param code `product_family_code` as the platform wrote it (Dynamic Registration 1.0 2.1)
 */
export function platformFamilyOf(code: string | null): PlatformFamily {
  const given = code?.toLowerCase() ?? '';
  return beginnings.find(([beginning]) => given.startsWith(beginning))?.[1] ?? 'other';
}
