/**
 * Where a link in an e-mail leads: the organisation's way in, with the place in the product filled in.
 * @param openUrl holds `{path}`: in a query the path is written as one value, elsewhere as a path
 * @param path of the web app, beginning with a slash
 */
export function openLink(openUrl: string, path: string): string {
  return openUrl.replaceAll('{path}', (_placeholder, offset: number) => {
    const before = openUrl.slice(0, offset);
    // A question mark after the last number sign: the placeholder stands in a query.
    if (/\?[^#]*$/.test(before)) return encodeURIComponent(path);
    return before.endsWith('/') ? path.slice(1) : path;
  });
}
