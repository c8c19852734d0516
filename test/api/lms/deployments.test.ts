import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  addDeployment,
  decideDeployment,
  enterPlatform,
  listPlatforms,
  makeRegistrationLink,
} from '../../../src/contract/index.ts';
import type { Platform } from '../../../src/contract/index.ts';
import { claim } from '../../conformance/lti/support/claims.ts';
import { addOrganisation } from '../../support/add-organisation.ts';
import type { OtherOrganisation } from '../../support/add-organisation.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, enter, openRegistration, postLaunch } from './open-tool.ts';

let product: TestProduct;
let other: OtherOrganisation;
let ours: Caller;
let theirs: Caller;
let platform: LtiPlatform;
before(async () => {
  product = await startTestProduct();
  other = await addOrganisation(product, 'other');
  ours = await product.signIn(await product.addPerson(), ['ld_administrator']);
  theirs = await other.signIn(['ld_administrator']);
});
/** Each test has a platform of its own, so that none finds what another left. */
const platforms: LtiPlatform[] = [];
beforeEach(async () => {
  platform = new LtiPlatform(product.clock);
  platforms.push(platform);
  await platform.start();
});
after(async () => {
  for (const each of platforms) await each.stop();
  await product.close();
});

/** Registers as the platform is arranged. */
async function connectAs(administrator: Caller): Promise<Response> {
  const { url } = await administrator.call(makeRegistrationLink);
  return openRegistration(url, platform);
}

async function platformOf(administrator: Caller): Promise<Platform> {
  const { platforms } = await administrator.call(listPlatforms);
  const found = platforms.find(({ issuer }) => issuer === platform.issuer);
  assert.ok(found);
  return found;
}

const statuses = async (administrator: Caller): Promise<[string, string][]> =>
  (await platformOf(administrator)).deployments.map(({ deploymentId, status }) => [
    deploymentId,
    status,
  ]);

/** A launch from a deployment, whether or not the platform says at login which one it is. */
async function launchFrom(
  deploymentId: string,
  options: { isNamedAtLogin?: boolean } = {},
): Promise<Response> {
  const named = options.isNamedAtLogin === false ? { deploymentId: null } : { deploymentId };
  const login = await beginLogin(product, platform, named);
  const claims = claimsFor(login, platform, { [claim.deploymentId]: deploymentId });
  const idToken = await platform.sign(claims);
  return postLaunch(product, { state: login.state, id_token: idToken }, { Cookie: login.cookie });
}

async function expectRefusal(response: Response, reason: string): Promise<string> {
  const html = await response.text();
  assert.equal(response.status, 401, html);
  assert.ok(html.includes(`<code>${reason}</code>`), html);
  return html;
}

const auditOf = (of: TestProduct | OtherOrganisation): Promise<string[]> =>
  of.inTransaction(async ({ db, tenantId }) => {
    const rows = await db
      .selectFrom('audit_log')
      .select('action')
      .where('tenant_id', '=', tenantId)
      .orderBy('sequence')
      .execute();
    return rows.map(({ action }) => action).filter((action) => action.startsWith('deployment.'));
  });

describe('a deployment that is new at a platform of one organisation', () => {
  test('waits, is approved, and the next launch works', async () => {
    await connectAs(ours);
    const earlier = (await auditOf(product)).length;
    const html = await expectRefusal(await launchFrom('new'), 'deployment-unknown');
    assert.match(html, /on their list/);
    assert.match(html, /<code>new<\/code>/, 'the page names the deployment');
    assert.deepEqual(await statuses(ours), [
      ['new', 'pending'],
      ['deployment-1', 'active'],
    ]);
    await expectRefusal(await launchFrom('new'), 'deployment-unknown');

    const { id } = await platformOf(ours);
    const wish = { deploymentId: 'new', decision: 'approve' } as const;
    await ours.call(decideDeployment, { params: { id }, body: wish });
    assert.equal((await launchFrom('new')).status, 303, 'at once');
    assert.deepEqual((await auditOf(product)).slice(earlier), [
      'deployment.asked',
      'deployment.approved',
    ]);
  });

  test('is refused, stays out, and can be let in after all', async () => {
    await connectAs(ours);
    await expectRefusal(await launchFrom('new'), 'deployment-unknown');
    const { id } = await platformOf(ours);
    const decide = (decision: 'approve' | 'refuse') =>
      ours.call(decideDeployment, { params: { id }, body: { deploymentId: 'new', decision } });
    await decide('refuse');
    await expectRefusal(await launchFrom('new'), 'deployment-disabled');
    assert.deepEqual(await statuses(ours), [
      ['deployment-1', 'active'],
      ['new', 'disabled'],
    ]);
    await decide('approve');
    assert.equal((await launchFrom('new')).status, 303);
    await decide('refuse');
    await expectRefusal(await launchFrom('new'), 'deployment-disabled');
  });

  test('is decided by nobody else, and only where it exists', async () => {
    await connectAs(ours);
    await expectRefusal(await launchFrom('new'), 'deployment-unknown');
    const { id } = await platformOf(ours);
    const body = { deploymentId: 'new', decision: 'approve' } as const;
    const employee = await product.signIn(await product.addPerson());
    assert.equal((await employee.ask(decideDeployment, { params: { id }, body })).status, 403);
    assert.equal((await theirs.ask(decideDeployment, { params: { id }, body })).status, 404);
    const absent = { ...body, deploymentId: 'never-seen' };
    assert.equal((await ours.ask(decideDeployment, { params: { id }, body: absent })).status, 404);
    await expectRefusal(await launchFrom('new'), 'deployment-unknown');
  });

  test('keeps the list short, however many a platform names', async () => {
    await connectAs(ours);
    const { id } = await platformOf(ours);
    await product.inTransaction(async ({ db, tenantId, now }) => {
      for (let count = 1; count <= 100; count++) {
        await db
          .insertInto('lms_deployments')
          .values({
            tenant_id: tenantId,
            registration_id: id,
            deployment_id: `flood-${count}`,
            status: 'pending',
            created_at: now,
          })
          .execute();
      }
    });
    await expectRefusal(await launchFrom('one-more'), 'deployment-unknown');
    assert.equal((await statuses(ours)).filter(([, status]) => status === 'pending').length, 100);
  });
});

describe('one issuer and client for two organisations', () => {
  /** Both have registered; each has one deployment. */
  async function share(): Promise<void> {
    platform.namedDeployment = 'ours';
    assert.equal((await connectAs(ours)).status, 200);
    platform.namedDeployment = 'theirs';
    assert.equal((await connectAs(theirs)).status, 200);
  }

  test('the launch finds the organisation by its deployment', async () => {
    await share();
    const names: string[] = [];
    for (const deployment of ['ours', 'theirs']) {
      const me = await enter(product, await launchFrom(deployment));
      names.push(me.organisation.name);
    }
    assert.deepEqual(names, ['Test organisation', 'Organisation other']);
    assert.equal((await platformOf(ours)).isShared, true);
    assert.equal((await platformOf(theirs)).isShared, true);
  });

  test('the same person there is two people here, one in each organisation', async () => {
    await share();
    const [one, two] = [
      await enter(product, await launchFrom('ours')),
      await enter(product, await launchFrom('theirs')),
    ];
    assert.notEqual(one.person.id, two.person.id);
  });

  test('an unknown deployment is nobody’s: refused, and on no list', async () => {
    await share();
    const login = await fetch(
      `${product.url}/lti/login?${new URLSearchParams({
        iss: platform.issuer,
        client_id: platform.clientId,
        login_hint: 'hint',
        target_link_uri: `${product.url}/`,
        lti_deployment_id: 'third',
      }).toString()}`,
      { headers: { 'Accept-Language': 'en' }, redirect: 'manual' },
    );
    const html = await expectRefusal(login, 'registration-ambiguous');
    assert.match(html, /none of them has entered this placement yet/);
    assert.deepEqual(await statuses(ours), [['ours', 'active']]);
    assert.deepEqual(await statuses(theirs), [['theirs', 'active']]);
  });

  test('a launch that says another deployment than its login gets into neither', async () => {
    await share();
    const login = await beginLogin(product, platform, { deploymentId: 'ours' });
    const claims = claimsFor(login, platform, { [claim.deploymentId]: 'theirs' });
    const posted = { state: login.state, id_token: await platform.sign(claims) };
    const response = await postLaunch(product, posted, { Cookie: login.cookie });
    await expectRefusal(response, 'deployment-mismatch');
  });

  test('whoever knows the id of a deployment enters it, and it is theirs alone', async () => {
    await share();
    const { id } = await platformOf(theirs);
    await theirs.call(addDeployment, { params: { id }, body: { deploymentId: 'third' } });
    const me = await enter(product, await launchFrom('third'));
    assert.equal(me.organisation.name, 'Organisation other');

    const mine = (await platformOf(ours)).id;
    const again = await ours.ask(addDeployment, {
      params: { id: mine },
      body: { deploymentId: 'third' },
    });
    assert.equal(again.status, 409);
    assert.equal(again.problem?.code, 'deployment-taken');
    assert.deepEqual(await statuses(ours), [['ours', 'active']]);
    assert.doesNotMatch(JSON.stringify(again.problem), /other/i, 'nor is it said whose');
  });

  test('of two that enter one deployment at once, one gets it', async () => {
    await share();
    const entries = await Promise.all(
      [ours, theirs, ours, theirs].map(async (administrator) =>
        administrator.ask(addDeployment, {
          params: { id: (await platformOf(administrator)).id },
          body: { deploymentId: 'contested' },
        }),
      ),
    );
    const statusesSeen = entries.map(({ status }) => status);
    assert.deepEqual(statusesSeen.toSorted(), [201, 201, 409, 409]);
    assert.equal(statusesSeen[0], statusesSeen[2], 'both calls of one organisation fare alike');
    assert.equal((await launchFrom('contested')).status, 303);
  });

  test('a deployment that waited before a second organisation came cannot be approved any more', async () => {
    platform.namedDeployment = 'ours';
    await connectAs(ours);
    await expectRefusal(await launchFrom('stray'), 'deployment-unknown');
    assert.deepEqual(await statuses(ours), [
      ['stray', 'pending'],
      ['ours', 'active'],
    ]);
    platform.namedDeployment = 'theirs';
    await connectAs(theirs);
    assert.deepEqual(await statuses(ours), [['ours', 'active']], 'it is not shown');
    const { id } = await platformOf(ours);
    const body = { deploymentId: 'stray', decision: 'approve' } as const;
    assert.equal((await ours.ask(decideDeployment, { params: { id }, body })).status, 404);
    await theirs.call(addDeployment, {
      params: { id: (await platformOf(theirs)).id },
      body: { deploymentId: 'stray' },
    });
    const me = await enter(product, await launchFrom('stray'));
    assert.equal(me.organisation.name, 'Organisation other');
  });

  test('a deployment that one switches off can be entered by the other, whom it then lets in', async () => {
    await share();
    const mine = (await platformOf(ours)).id;
    const off = { deploymentId: 'ours', decision: 'refuse' } as const;
    await ours.call(decideDeployment, { params: { id: mine }, body: off });
    await theirs.call(addDeployment, {
      params: { id: (await platformOf(theirs)).id },
      body: { deploymentId: 'ours' },
    });
    const me = await enter(product, await launchFrom('ours'));
    assert.equal(me.organisation.name, 'Organisation other');
    const on = { ...off, decision: 'approve' } as const;
    const back = await ours.ask(decideDeployment, { params: { id: mine }, body: on });
    assert.equal(back.problem?.code, 'deployment-taken');
  });

  test('a registration that names another organisation’s deployment is refused, its link given back', async () => {
    platform.namedDeployment = 'ours';
    await connectAs(ours);
    const { url } = await theirs.call(makeRegistrationLink);
    const refused = await openRegistration(url, platform);
    assert.equal(refused.status, 409);
    assert.match(await refused.text(), /<code>deployment-taken<\/code>/);
    const { platforms } = await theirs.call(listPlatforms);
    assert.ok(
      platforms.every(({ issuer }) => issuer !== platform.issuer),
      'nothing was kept',
    );
    platform.namedDeployment = 'theirs';
    assert.equal((await openRegistration(url, platform)).status, 200);
  });
});

describe('an organisation that enters our issuer and client with keys of its own', () => {
  const foreign = 'https://elsewhere.example';

  /** The other organisation enters our platform as if its keys were elsewhere. */
  async function squat(deploymentIds: readonly string[] = []): Promise<void> {
    await theirs.call(enterPlatform, {
      body: {
        name: 'Ours, they say',
        family: 'other',
        issuer: platform.issuer,
        clientId: platform.clientId,
        authorizationEndpoint: `${foreign}/authorize`,
        tokenEndpoint: `${foreign}/token`,
        tokenAudience: null,
        jwksUri: `${foreign}/keys`,
        deploymentIds: [...deploymentIds],
      },
    });
  }

  test('takes no launch of ours, whether or not the login names a deployment', async () => {
    platform.namedDeployment = 'ours';
    await connectAs(ours);
    assert.equal((await launchFrom('ours', { isNamedAtLogin: false })).status, 303);
    await squat(['theirs']);
    for (const isNamedAtLogin of [true, false]) {
      const me = await enter(product, await launchFrom('ours', { isNamedAtLogin }));
      assert.equal(me.organisation.name, 'Test organisation');
    }
    assert.equal((await platformOf(ours)).isShared, false);
  });

  test('leaves a new deployment of ours waiting with us', async () => {
    platform.namedDeployment = 'ours';
    await connectAs(ours);
    assert.equal((await launchFrom('ours')).status, 303);
    await squat();
    await expectRefusal(await launchFrom('new'), 'deployment-unknown');
    assert.deepEqual(await statuses(ours), [
      ['new', 'pending'],
      ['ours', 'active'],
    ]);
  });

  test('is led to its own sign-in page where its login names its deployment', async () => {
    platform.namedDeployment = 'ours';
    await connectAs(ours);
    assert.equal((await launchFrom('ours')).status, 303);
    await squat(['theirs']);
    const { authorization } = await beginLogin(product, platform, { deploymentId: 'theirs' });
    assert.equal(authorization.origin, foreign);
  });

  test('is told apart from nobody while no launch has proved either', async () => {
    platform.namedDeployment = 'ours';
    await connectAs(ours);
    await squat();
    await assert.rejects(
      beginLogin(product, platform, { deploymentId: null }),
      /registration-ambiguous/,
    );
  });
});

test('a client that one organisation has is not shared; at a central issuer it always is', async () => {
  await connectAs(ours);
  assert.equal((await platformOf(ours)).isShared, false);
  const { id } = await platformOf(ours);
  await product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('lms_registrations')
      .set({ issuer: 'https://blackboard.com' })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute(),
  );
  const { platforms: known } = await ours.call(listPlatforms);
  assert.equal(known.find((one) => one.id === id)?.isShared, true);
});
