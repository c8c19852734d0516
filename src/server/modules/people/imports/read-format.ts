import type { importEncodings } from '../../../../contract/index.ts';

export type Encoding = (typeof importEncodings)[number];
export type Delimiter = ',' | ';' | '\t';

function isUtf8(bytes: Buffer): boolean {
  try {
    // A character may be cut at the end of what is looked at: the stream leaves it for later.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Every other byte of western text in UTF-16 is NUL, which stands in no other text. */
function shareOfNul(bytes: Buffer, from: 0 | 1): number {
  let nul = 0;
  for (let index = from; index < bytes.length; index += 2) if (bytes[index] === 0) nul++;
  return nul / Math.max(1, bytes.length / 2);
}

/**
 * Finds how a file is written from its first bytes: by its byte order mark, else by what its bytes can
 * be. What is no UTF-8 is Windows-1252, in which every byte is a character.
 */
export function readEncoding(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (shareOfNul(head, 1) > 0.3) return 'utf-16le';
  if (shareOfNul(head, 0) > 0.3) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** @param firstLine as it stands, quotes included */
export function readDelimiter(firstLine: string): Delimiter {
  const outside = firstLine.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counted = ([';', '\t', ','] as const).map((delimiter) => ({
    delimiter,
    count: outside.split(delimiter).length - 1,
  }));
  const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
  return most.count === 0 ? ',' : most.delimiter;
}
