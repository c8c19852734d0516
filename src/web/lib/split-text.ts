/** A stretch of what somebody wrote. */
export type TextPiece =
  | { readonly kind: 'text' | 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const address = /https?:\/\/[^\s<>"'`]+/gi;
/** What ends a sentence around an address, not the address. */
const trailing = /[.,;:!?)\]}]+$/;

/** @returns the address where a browser reads it as one of the web, or null */
function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function splitMentions(text: string, names: readonly string[]): TextPiece[] {
  // The longest first, so that "@Ann de Wit" is not taken for "@Ann".
  const name = names
    .toSorted((one, other) => other.length - one.length)
    .find((each) => each !== '' && text.includes(`@${each}`));
  if (name === undefined) return text === '' ? [] : [{ kind: 'text', text }];
  const at = text.indexOf(`@${name}`);
  const end = at + name.length + 1;
  return [
    ...splitMentions(text.slice(0, at), names),
    { kind: 'mention', text: text.slice(at, end) },
    ...splitMentions(text.slice(end), names),
  ];
}

/**
 * Finds the web addresses and mentions in what somebody wrote; all else is text, markup included.
 * @param names of those who are mentioned
 * @returns pieces that are, one after the other, exactly what was written
 */
export function splitText(words: string, names: readonly string[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const match of words.matchAll(address)) {
    const text = match[0].replace(trailing, '');
    const href = webAddress(text);
    if (href === null) continue;
    pieces.push(...splitMentions(words.slice(done, match.index), names));
    pieces.push({ kind: 'link', text, href });
    done = match.index + text.length;
  }
  return [...pieces, ...splitMentions(words.slice(done), names)];
}
