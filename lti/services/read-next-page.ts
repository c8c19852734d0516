// Paging by the Link header (RFC 8288), as platforms write it: with curly quotes, with no quotes,
// and with the URL escaped for HTML.

/**
 * The URL of the next page, or null after the last one.
 *
 * @param pageUrl of the page that was read; the next one must be on its origin, for it gets the token
 * @throws Error when the header leads to another origin
 */
export function readNextPage(headers: Headers, pageUrl: string): string | null {
  const link = headers.get('link');
  if (link === null) return null;
  for (const [, target = '', parameters = ''] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*["'“”„]*[^"'“”;,]*\bnext\b/i.test(latin1AsUtf8(parameters))) continue;
    const next = URL.parse(target.trim().replaceAll('&amp;', '&'), pageUrl);
    if (next?.origin !== new URL(pageUrl).origin) {
      throw new Error('the next page is on another origin');
    }
    return next.href;
  }
  return null;
}

/** Header values reach us byte by byte: a curly quote comes as three characters. */
function latin1AsUtf8(value: string): string {
  const bytes = Uint8Array.from(value, (char) => char.charCodeAt(0) & 0xff);
  return new TextDecoder().decode(bytes);
}
