import type { HostTheme } from '../host.ts';

/** The personal tab, as the app package names it. */
export const mentoringTab = 'mentoring';

/**
 * @param subPageId what a deep link carries, from whoever made the link
 * @returns the page of the app that it names: path and query; null where it is no path of the app's own
 */
export function pageOfDeepLink(subPageId: string | undefined): string | null {
  if (subPageId === undefined || !/^\/(?![/\\])/.test(subPageId)) return null;
  const base = 'https://app.invalid';
  if (!URL.canParse(subPageId, base)) return null;
  const { origin, pathname, search } = new URL(subPageId, base);
  if (origin !== base || pathname.startsWith('//')) return null;
  return pathname + search;
}

/**
 * A link that opens a page of the app inside Teams, for whoever has the app there.
 * @param appId id of the Teams app
 * @param path path and query of the app
 */
export function teamsDeepLink(appId: string, path: string): string {
  const url = new URL(`https://teams.microsoft.com/l/entity/${appId}/${mentoringTab}`);
  url.searchParams.set('context', JSON.stringify({ subEntityId: path }));
  // Teams wants spaces and quotes percent-encoded, not as a form sends them.
  return url.href.replaceAll('+', '%20');
}

/** Teams' word for its theme, in ours; what it may call others one day is light. */
export function themeOfTeams(name: string | undefined): HostTheme {
  if (name === 'dark') return 'dark';
  return name === 'contrast' ? 'high-contrast' : 'light';
}

/**
 * The address of a page of the app as a tab in Teams: it tells that Teams is to be asked, and which
 * organisation's connection it belongs to, by which the server lets Teams frame it.
 * @param origin of the app
 */
export function addressOfTab(origin: string, connectionId: string, path: string): URL {
  const url = new URL(path, origin);
  url.searchParams.set('host', 'teams');
  url.searchParams.set('via', connectionId);
  return url;
}

/** @returns path and query as others may open them: without how this person came in */
export function shareablePath(pathname: string, search: string): string {
  const query = new URLSearchParams(search);
  query.delete('host');
  query.delete('via');
  return query.size === 0 ? pathname : `${pathname}?${query.toString()}`;
}
