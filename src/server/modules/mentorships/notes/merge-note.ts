import { diff3Merge } from 'node-diff3';
import { noteMaximum } from '../../../../contract/index.ts';
import type { NoteContent } from '../../../../contract/index.ts';

/** @returns the lines of both changes, or null where both changed the same ones */
function mergeLines(mine: string, base: string, theirs: string): string | null {
  const [a, o, b] = [mine, base, theirs].map((text) => text.split('\n'));
  const lines: string[] = [];
  for (const region of diff3Merge(a ?? [], o ?? [], b ?? [], { excludeFalseConflicts: true })) {
    if (region.conflict) return null;
    lines.push(...(region.ok ?? []));
  }
  return lines.join('\n');
}

/**
 * Merges two changes of one note line by line (diff3), so that neither loses the other.
 * @param base what both began with
 * @returns null where both changed the same lines, or would not fit together
 */
export function mergeNote(
  mine: NoteContent,
  base: NoteContent,
  theirs: NoteContent,
): NoteContent | null {
  const title = mergeLines(mine.title, base.title, theirs.title);
  const words = mergeLines(mine.words, base.words, theirs.words);
  if (title === null || words === null || words.length > noteMaximum) return null;
  return { title, words };
}
