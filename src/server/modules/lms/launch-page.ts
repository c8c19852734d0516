import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Work } from '../../jobs/work.ts';
import { openContentSelection } from './deep-linking/content-selections.store.ts';
import { pageOfContent, readContent } from './deep-linking/content.ts';
import { pluginManifest } from './plugin-manifest.ts';
import { openSubmissionReview } from './submission-review/submission-reviews.store.ts';

/**
 * The page of the web app that a launch opens. What somebody came to choose, or whose result to look
 * at, is kept for them alone.
 */
export async function pageOfLaunch(
  work: Work,
  launch: LtiLaunch,
  personId: string,
): Promise<string> {
  if (launch.deepLinking && launch.messageType === 'LtiDeepLinkingRequest') {
    return `/content-selections/${await openContentSelection(work, launch, launch.deepLinking, personId)}`;
  }
  if (launch.forUser && launch.messageType === 'LtiSubmissionReviewRequest') {
    return `/submission-reviews/${await openSubmissionReview(work, launch, launch.forUser, personId)}`;
  }
  return pageOfResourceLink(launch);
}

/**
 * The page that a resource link launch opens: what its activity was made for, else the
 * page that its target link URI names.
 * @returns path and query, beginning with one slash: two would name another host
 */
export function pageOfResourceLink(launch: Pick<LtiLaunch, 'custom' | 'targetLinkUri'>): string {
  const content = readContent(launch.custom);
  if (content) return pageOfContent(content);
  const target = new URL(launch.targetLinkUri);
  const isPage = !/^\/+(lti|api|xapi)(\/|$)/.test(target.pathname);
  if (!isPage) return pluginManifest.lti.paths.start;
  return target.pathname.replace(/^\/+/, '/') + target.search;
}
