import {
  addDeployment as addDeploymentEndpoint,
  changePlatform as changeEndpoint,
  checkPlatform as checkEndpoint,
  decideDeployment as decideEndpoint,
  enterPlatform as enterEndpoint,
  getToolValues as valuesEndpoint,
  listPlatforms,
  listRegistrationLinks as listLinksEndpoint,
  makeRegistrationLink as makeLinkEndpoint,
  removePlatform as removeEndpoint,
  revokeRegistrationLink as revokeLinkEndpoint,
} from '../../../../contract/index.ts';
import { routeWithoutTransaction } from '../../../http/route-without-transaction.ts';
import { route } from '../../../http/route.ts';
import type { RawRoute, Route } from '../../../http/route.ts';
import { findSession } from '../../identity/index.ts';
import { listRegistrationLinks } from '../registration/list-registration-links.views.ts';
import {
  makeRegistrationLink,
  revokeRegistrationLink,
} from '../registration/registration-links.ts';
import { addDeployment } from './add-deployment.ts';
import { changePlatform } from './change-platform.ts';
import { checkPlatform } from './check-platform.ts';
import type { CheckOptions } from './check-platform.ts';
import { decideDeployment } from './decide-deployment.ts';
import { enterPlatform } from './enter-platform.ts';
import { listPlatformsOf } from './platforms.views.ts';
import type { Registrations } from './registrations.ts';
import { removePlatform } from './remove-platform.ts';
import { toolValues } from './tool-values.ts';

export function platformRoutes(publicUrl: string): Route[] {
  return [
    route(listPlatforms, async ({ work, session }) => ({
      platforms: await listPlatformsOf(work, session.launch?.registrationId ?? null),
    })),
    route(makeLinkEndpoint, async ({ work }) => {
      const { url, expiresAt } = await makeRegistrationLink(work, publicUrl);
      return { url, expiresAt: expiresAt.toISOString() };
    }),
    route(valuesEndpoint, () => Promise.resolve(toolValues(publicUrl))),
    route(listLinksEndpoint, async ({ work }) => ({ links: await listRegistrationLinks(work) })),
    route(revokeLinkEndpoint, ({ work, params }) => revokeRegistrationLink(work, params.id)),
  ];
}

export interface PlatformChangeOptions extends CheckOptions {
  readonly registrations: Registrations;
}

/**
 * Changes that the next launch must see: what this process knows of registrations is forgotten once
 * they are committed. And the check of a platform, which calls the network.
 */
export function platformChangeRoutes(options: PlatformChangeOptions): RawRoute[] {
  const { registrations, mayUseHttp } = options;
  return [
    routeWithoutTransaction(checkEndpoint, findSession, async ({ body }) => ({
      checks: await checkPlatform(body, options),
    })),
    routeWithoutTransaction(enterEndpoint, findSession, async (call) => {
      const entered = await call.inTransaction((work) =>
        enterPlatform(work, call.body, mayUseHttp),
      );
      registrations.forget();
      return entered;
    }),
    routeWithoutTransaction(changeEndpoint, findSession, async (call) => {
      const { params, body } = call;
      const ended = await call.inTransaction((work) => changePlatform(work, params.id, body));
      registrations.forget();
      return ended;
    }),
    routeWithoutTransaction(removeEndpoint, findSession, async (call) => {
      await call.inTransaction((work) => removePlatform(work, call.params.id));
      registrations.forget();
    }),
    routeWithoutTransaction(addDeploymentEndpoint, findSession, async (call) => {
      const { deploymentId } = call.body;
      await call.inTransaction((work) => addDeployment(work, call.params.id, deploymentId));
      registrations.forget();
      return { deploymentId };
    }),
    routeWithoutTransaction(decideEndpoint, findSession, async (call) => {
      await call.inTransaction((work) => decideDeployment(work, call.params.id, call.body));
      registrations.forget();
    }),
  ];
}
