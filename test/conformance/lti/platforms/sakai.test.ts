import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { toUserId } from '../../../../src/demo/lms/lms-person.ts';
import { sakai } from '../../../../src/demo/lms/variants/sakai.ts';
import { completeLaunch } from '../../../../lti/index.ts';
import { learner, startVariant, type Variant } from '../support/start-variant.ts';

let lms: Variant;
before(async () => {
  lms = await startVariant(sakai);
});
after(() => lms.close());

describe('Dynamic Registration 1.0 and Security Framework at Sakai', () => {
  test('a tool registers itself, and its deployment is named [sakai-registration]', async () => {
    const registration = await lms.connect();
    assert.equal(registration.platformFamily, 'sakailms.org');
    assert.equal(registration.deployments.length, 1);
  });

  test('5.1.3: aud as a list with azp, by a clock that is ahead, is taken [sakai-launch]', async () => {
    const posted = await lms.launch(learner);
    const claims = decodeJwt(posted.form.id_token ?? '');
    assert.ok(Array.isArray(claims.aud) && claims.aud.length === 2);
    assert.equal((await completeLaunch(posted, lms.options)).subject, toUserId(learner));
  });
});
