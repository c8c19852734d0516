import type { ToolKey } from './tool-key.ts';

/**
 * Puts a successor in line (Security Framework 6.4). The older keys sign until its turn comes and
 * stay published for a while after, for signatures under way and key sets that platforms cached.
 *
 * @param keys all that are kept
 * @param successor from `generateToolKey`, with a `signsFrom` later than platforms cache key sets
 * @param overlap how long the older ones stay published after that, in seconds
 * @returns all keys as they are to be kept, the successor last
 * @throws Error when the successor is among them already
 */
export function rotateToolKeys(
  keys: readonly ToolKey[],
  successor: ToolKey,
  overlap: { readonly publishOldForSeconds: number },
): readonly ToolKey[] {
  if (keys.some(({ kid }) => kid === successor.kid)) {
    throw new Error('a key cannot succeed itself: a rotation needs a new kid');
  }
  const until = new Date(successor.signsFrom.getTime() + overlap.publishOldForSeconds * 1000);
  return [
    ...keys.map((key) => ({ ...key, publishedUntil: earlier(key.publishedUntil, until) })),
    successor,
  ];
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one < other ? one : other;
}
