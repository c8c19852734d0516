/** What a link in a course may open: web pages and mail. Anything else is shown as plain words. */
export function isSafeLink(href: string): boolean {
  if (!URL.canParse(href)) return false;
  return ['https:', 'http:', 'mailto:'].includes(new URL(href).protocol);
}

/** Pictures come from this product only: an absolute path, not another host (`//host`, `/\host`). */
export const isOwnPicture = (address: string): boolean => /^\/(?![/\\])/.test(address);
