const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
};

const largestCodePoint = 0x10ffff;

/**
 * Turns character references into characters (CommonMark 2.5): numeric ones, and the named ones that
 * course texts use. Others stay as written.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g, (whole, ...parts) => {
    const [decimal, hexadecimal, name] = parts as (string | undefined)[];
    if (name !== undefined) return named[name] ?? whole;
    const codePoint =
      decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return codePoint > 0 && codePoint <= largestCodePoint
      ? String.fromCodePoint(codePoint)
      : '\ufffd';
  });
}
