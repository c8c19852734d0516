import type { LtiLaunch } from '../../../../lti/index.ts';
import { pageOfContent, readContent } from './deep-linking/content.ts';
import { pluginManifest } from './plugin-manifest.ts';

/**
 * The page of the web app that a resource link launch opens: what its activity was made for, else the
 * page that its target link URI names.
 * @returns path and query, beginning with one slash: two would name another host
 */
export function pageOfLaunch(launch: Pick<LtiLaunch, 'custom' | 'targetLinkUri'>): string {
  const content = readContent(launch.custom);
  if (content) return pageOfContent(content);
  const target = new URL(launch.targetLinkUri);
  const isPage = !/^\/+(lti|api|xapi)(\/|$)/.test(target.pathname);
  if (!isPage) return pluginManifest.lti.paths.start;
  return target.pathname.replace(/^\/+/, '/') + target.search;
}
