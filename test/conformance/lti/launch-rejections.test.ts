import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { launchRejectionReasons, verifyLaunch } from '../../../lti/index.ts';
import { claimCases } from './rejections/claims.cases.ts';
import { loginCases } from './rejections/login.cases.ts';
import { messageCases } from './rejections/message.cases.ts';
import { nonceCases } from './rejections/nonce.cases.ts';
import { requestCases } from './rejections/request.cases.ts';
import { signatureCases } from './rejections/signature.cases.ts';
import { claim } from './support/claims.ts';
import { expectRejection } from './support/expect-rejection.ts';
import { createTestWorld } from './support/test-world.ts';

const cases = [
  ...loginCases,
  ...requestCases,
  ...signatureCases,
  ...claimCases,
  ...nonceCases,
  ...messageCases,
];

/** Puts the reason before the ids of the cases that a title ends with. */
function withReason(title: string, reason: string): string {
  return title.replace(/(?: \[[^\]]+\])?$/, (ids) => ` is rejected as ${reason}${ids}`);
}

describe('a refused login or launch', () => {
  for (const { reason, title, attempt } of cases) {
    test(withReason(title, reason), async () => {
      const rejection = await expectRejection(reason, attempt());
      assert.doesNotMatch(inspect(rejection), /Noor|Peeters|noor@example|eyJ/);
    });
  }

  test('every reason in the list has a case that leads to it', () => {
    const covered = new Set<string>(cases.map(({ reason }) => reason));
    assert.deepEqual(
      launchRejectionReasons.filter((reason) => !covered.has(reason)),
      [],
    );
  });

  test('OpenID Connect Core 3.1.2.6: the error of the platform is kept as one short line', async () => {
    const world = await createTestWorld();
    const form = {
      error: 'launch_no_longer_valid',
      error_description: `Your\u0000 launch\n\nis over ${'!'.repeat(1000)}`,
    };
    const rejection = await expectRejection(
      'platform-error',
      verifyLaunch({ form, headers: {} }, world.options),
    );
    assert.equal(rejection.platformError?.code, 'launch_no_longer_valid');
    assert.match(rejection.platformError.description ?? '', /^Your launch is over !+…$/);
    assert.ok((rejection.platformError.description ?? '').length <= 301);
  });

  test('Core 3.1.3: a new deployment is named only if all the rest is sound', async () => {
    const world = await createTestWorld();
    const unknown = { [claim.deploymentId]: '99' };
    const sound = await world.request(await world.login(), { claims: unknown });
    const { deployment } = await expectRejection(
      'deployment-unknown',
      verifyLaunch(sound, world.options),
    );
    assert.deepEqual(deployment, {
      registrationId: 'registration-1',
      tenantId: 'tenant-1',
      deploymentId: '99',
      platform: { guid: 'g-1', name: 'Example LMS', productFamily: 'example', version: null },
    });
    const unsound = await world.request(await world.login(), {
      claims: { ...unknown, [claim.resourceLink]: {} },
    });
    const other = await expectRejection(
      'resource-link-id-missing',
      verifyLaunch(unsound, world.options),
    );
    assert.equal(other.deployment, null);
  });
});
