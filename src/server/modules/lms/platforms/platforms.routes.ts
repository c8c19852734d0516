import {
  listPlatforms,
  makeRegistrationLink as makeLinkEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { listPlatformsOf } from './platforms.views.ts';
import { makeRegistrationLink } from '../registration/registration-links.ts';

export function platformRoutes(publicUrl: string): Route[] {
  return [
    route(listPlatforms, async ({ work }) => ({ platforms: await listPlatformsOf(work) })),
    route(makeLinkEndpoint, async ({ work }) => {
      const { url, expiresAt } = await makeRegistrationLink(work, publicUrl);
      return { url, expiresAt: expiresAt.toISOString() };
    }),
  ];
}
