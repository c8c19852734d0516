/**
 * Adds a segment to a service's path, before its query if it has one (AGS 2.0 3.3 and 3.4).
 *
 * @param segment for example `scores`
 */
export function withPathSegment(url: string, segment: string): string {
  const result = new URL(url);
  result.pathname = `${result.pathname.replace(/\/$/, '')}/${segment}`;
  return result.href;
}

/** Adds query parameters to those that a URL has, leaving out the undefined ones. */
export function withQuery(
  url: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const result = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) result.searchParams.set(name, String(value));
  }
  return result.href;
}
