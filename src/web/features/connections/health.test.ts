import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { platformHealthOf, recordStoreHealthOf, teamsHealthOf } from './health.ts';

const monday = '2026-03-02T09:00:00Z';
const tuesday = '2026-03-03T09:00:00+01:00';

const deployment = (status: 'active' | 'pending' | 'disabled') => ({
  deploymentId: status,
  status,
  platformName: null,
  knownSince: monday,
  lastRefusedAt: null,
});
const platform = {
  isEnabled: true,
  isShared: false,
  scores: { delivered: 0, waiting: 0, notGradable: 0, failed: 0, problems: [] },
  refusals: [],
  roster: {
    isGranted: true,
    courses: 0,
    waiting: 0,
    lastReadAt: null,
    members: 0,
    matched: 0,
    added: 0,
    ended: 0,
    problems: [],
  },
  deployments: [deployment('active')],
  lastLaunchAt: monday,
  lastScoreAt: null,
  lastErrorAt: null,
};
const store = {
  isEnabled: true,
  delivered: 10,
  failed: 0,
  lastDeliveredAt: monday,
  lastErrorAt: null,
};

describe('a learning platform', () => {
  test('works once somebody has come from it', () => {
    assert.equal(platformHealthOf(platform), 'working');
    assert.equal(platformHealthOf({ ...platform, lastLaunchAt: null }), 'new');
    assert.equal(platformHealthOf({ ...platform, deployments: [], lastLaunchAt: null }), 'new');
  });

  test('needs attention while somebody is to say whether many have left', () => {
    const problem = { course: null, detail: null, at: monday, missing: 40 };
    const withProblem = (kind: 'many-missing' | 'gone') =>
      platformHealthOf({
        ...platform,
        roster: { ...platform.roster, problems: [{ ...problem, problem: kind }] },
      });
    assert.equal(withProblem('many-missing'), 'attention');
    assert.equal(withProblem('gone'), 'working');
  });

  test('needs attention while a problem is newer than what went well', () => {
    assert.equal(platformHealthOf({ ...platform, lastErrorAt: tuesday }), 'attention');
    assert.equal(
      platformHealthOf({ ...platform, lastErrorAt: monday, lastLaunchAt: tuesday }),
      'working',
    );
    assert.equal(
      platformHealthOf({ ...platform, lastLaunchAt: null, lastErrorAt: monday }),
      'attention',
    );
  });

  test('waits for approval while one deployment does', () => {
    const deployments = [deployment('active'), deployment('pending')];
    assert.equal(platformHealthOf({ ...platform, deployments }), 'pending');
  });

  test('needs attention while scores have failed', () => {
    const scores = { ...platform.scores, failed: 1 };
    assert.equal(platformHealthOf({ ...platform, scores }), 'attention');
  });

  test('needs attention while it is the platform whose visits are refused', () => {
    const refusal = (reason: string, lastAt: string) => [
      { reason, count: 1, firstAt: lastAt, lastAt, correlationId: 'x' },
    ];
    const withRefusal = (reason: string, lastAt: string) =>
      platformHealthOf({ ...platform, refusals: refusal(reason, lastAt) });
    assert.equal(withRefusal('signature-invalid', tuesday), 'attention');
    assert.equal(withRefusal('signature-invalid', '2026-03-01T09:00:00Z'), 'working');
    assert.equal(withRefusal('nonce-replayed', tuesday), 'working', 'a page that was loaded again');
  });

  test('of a shared client waits until a deployment is entered', () => {
    const shared = { ...platform, isShared: true };
    assert.equal(platformHealthOf({ ...shared, deployments: [] }), 'pending');
    assert.equal(platformHealthOf(shared), 'working');
  });

  test('is switched off as a whole, whatever its deployments are', () => {
    assert.equal(platformHealthOf({ ...platform, isEnabled: false }), 'disabled');
  });

  test('is switched off only when all of its deployments are', () => {
    const deployments = [deployment('disabled'), deployment('disabled')];
    assert.equal(platformHealthOf({ ...platform, deployments, lastErrorAt: tuesday }), 'disabled');
    assert.equal(
      platformHealthOf({ ...platform, deployments: [...deployments, deployment('active')] }),
      'working',
    );
  });
});

describe('a record store', () => {
  test('works while statements arrive', () => {
    assert.equal(recordStoreHealthOf(store), 'working');
    assert.equal(recordStoreHealthOf({ ...store, delivered: 0, lastDeliveredAt: null }), 'new');
  });

  test('needs attention while statements have failed, whenever that was', () => {
    assert.equal(
      recordStoreHealthOf({ ...store, failed: 1, lastErrorAt: monday, lastDeliveredAt: tuesday }),
      'attention',
    );
  });

  test('needs attention while its last attempt went wrong, though it will be tried again', () => {
    assert.equal(recordStoreHealthOf({ ...store, lastErrorAt: tuesday }), 'attention');
  });

  test('that is switched off needs nothing', () => {
    assert.equal(recordStoreHealthOf({ ...store, isEnabled: false, failed: 3 }), 'disabled');
  });
});

describe('Teams', () => {
  const connection = { isEnabled: true, lastSignInAt: monday, lastRefusalAt: null };

  test('works, is new, or is off', () => {
    assert.equal(teamsHealthOf(connection), 'working');
    assert.equal(teamsHealthOf({ ...connection, lastSignInAt: null }), 'new');
    assert.equal(teamsHealthOf({ ...connection, isEnabled: false }), 'disabled');
  });

  test('wants attention from a refusal until somebody comes in', () => {
    assert.equal(teamsHealthOf({ ...connection, lastRefusalAt: tuesday }), 'attention');
    const since = { ...connection, lastSignInAt: tuesday, lastRefusalAt: monday };
    assert.equal(teamsHealthOf(since), 'working');
  });
});
