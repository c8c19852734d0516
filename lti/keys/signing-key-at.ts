import { isPublished } from './public-key-set.ts';
import type { ToolKey } from './tool-key.ts';

/**
 * The key that signs at a moment: of those published, the one whose turn came last (Security
 * Framework 6.4). Before anyone's turn it is the first in line, so that a new tool can sign at once.
 *
 * @param keys all that are kept
 * @param now the moment
 * @throws Error when no key is published
 */
export function signingKeyAt(keys: readonly ToolKey[], now: Date): ToolKey {
  const inLine = keys
    .filter((key) => isPublished(key, now))
    .toSorted((one, other) => one.signsFrom.getTime() - other.signsFrom.getTime());
  const key = inLine.findLast(({ signsFrom }) => signsFrom <= now) ?? inLine[0];
  if (key === undefined) throw new Error('the tool has no published key to sign with');
  return key;
}
