import { verifyLaunch, type LaunchRejectionReason } from '../../../../lti/index.ts';
import {
  createTestWorld,
  type LaunchChanges,
  type TestLogin,
  type TestWorld,
} from './test-world.ts';

/** One way to be refused. */
export interface RejectionCase {
  readonly reason: LaunchRejectionReason;
  /** Section of the standard and what is wrong. */
  readonly title: string;
  readonly attempt: () => Promise<unknown>;
}

/** A launch that is sound but for what `change` says. */
export function launchCase(
  reason: LaunchRejectionReason,
  title: string,
  change: (world: TestWorld, login: TestLogin) => LaunchChanges | Promise<LaunchChanges>,
): RejectionCase {
  return {
    reason,
    title,
    async attempt() {
      const world = await createTestWorld();
      const login = await world.login();
      const request = await world.request(login, await change(world, login));
      return verifyLaunch(request, world.options);
    },
  };
}

/** A sound launch but for some claims. */
export function claimCase(
  reason: LaunchRejectionReason,
  title: string,
  claims: LaunchChanges['claims'] & {},
): RejectionCase {
  return launchCase(reason, title, () => ({ claims }));
}
