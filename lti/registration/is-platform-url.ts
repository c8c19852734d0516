/**
 * Whether a text is a URL at which a platform may live: https, or http on this very machine. Which
 * addresses may be reached at all is for the injected fetch to say.
 */
export function isPlatformUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  const isLocal =
    /^(?:.+\.)?localhost$/.test(url.hostname) ||
    /^127(?:\.\d{1,3}){3}$/.test(url.hostname) ||
    url.hostname === '[::1]';
  return url.protocol === 'http:' && isLocal;
}
