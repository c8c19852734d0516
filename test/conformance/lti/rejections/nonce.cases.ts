import { completeLaunch } from '../../../../lti/index.ts';
import type { RejectionCase } from '../support/rejection-case.ts';
import { createTestWorld } from '../support/test-world.ts';

export const nonceCases: readonly RejectionCase[] = [
  {
    reason: 'nonce-replayed',
    title: 'Security Framework 5.1.3 step 9: the same form posted again [nonce-replayed]',
    async attempt() {
      const world = await createTestWorld();
      const request = await world.request(await world.login());
      await completeLaunch(request, world.options);
      return completeLaunch(request, world.options);
    },
  },
];
