/** A piece of a filter's text: a parenthesis or bracket, a quoted text, or any other word. */
export interface Token {
  readonly kind: 'mark' | 'text' | 'word';
  readonly text: string;
}

const pattern = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/suy;

/**
 * Cuts a filter or a PATCH path into its pieces.
 * @returns null where a quoted text does not end
 */
export function scanFilter(text: string): Token[] | null {
  const tokens: Token[] = [];
  const trimmed = text.trim();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < trimmed.length) {
    const [, mark, quoted, word] = pattern.exec(trimmed) ?? [];
    if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else return null;
  }
  return tokens;
}
