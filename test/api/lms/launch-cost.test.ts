import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { claim } from '../../conformance/lti/support/claims.ts';
import type { Claims } from '../../conformance/lti/support/claims.ts';
import { verifyAuditLog } from '../../../src/server/modules/administration/index.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { recordQueries } from '../../support/record-queries.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { readNewcomer, readTraces } from './launch-traces.ts';
import { beginLogin, claimsFor, connect, enter, launch, postLaunch } from './open-tool.ts';

let product: TestProduct;
let platform: LtiPlatform;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
});
after(async () => {
  await platform.stop();
  await product.close();
});

let subjects = 0;
const newSubject = (): string => `subject-${++subjects}`;

/** What the database is sent for a launch, the login apart. */
async function queriesOfLaunch(changes: Claims): Promise<readonly string[]> {
  const login = await beginLogin(product, platform);
  const idToken = await platform.sign(claimsFor(login, platform, changes));
  return recordQueries(product.database, async () => {
    const fields = { state: login.state, id_token: idToken };
    const response = await postLaunch(product, fields, { Cookie: login.cookie });
    assert.equal(response.status, 303, await response.text());
  });
}

const isOneTrip = (queries: readonly string[]): boolean =>
  queries.length === 1 && queries[0] === 'call repeat_launch';

/** Comes in as somebody who has been here before and tells nothing new. */
async function becomeKnown(changes: Claims = {}): Promise<Claims> {
  const claims = { sub: newSubject(), ...changes };
  assert.equal((await launch(product, platform, claims)).status, 303);
  return claims;
}

test('a login sends the database nothing, once its platform is known', async () => {
  await beginLogin(product, platform);
  const queries = await recordQueries(product.database, async () => {
    for (let count = 0; count < 20; count++) await beginLogin(product, platform);
  });
  assert.deepEqual(queries, []);
});

test('a platform is read from the database once, however many come at the same time', async () => {
  product.clock.advance({ minutes: 1 });
  const queries = await recordQueries(product.database, async () => {
    await Promise.all(Array.from({ length: 20 }, () => beginLogin(product, platform)));
  });
  assert.equal(queries.filter((text) => text.includes('from "lms_registrations"')).length, 1);
  assert.equal(queries.filter((text) => /^\s*(insert|update|delete)/i.test(text)).length, 0);
});

describe('a launch that tells nothing new', () => {
  test('takes one round trip to the database', async () => {
    const claims = await becomeKnown();
    const queries = await queriesOfLaunch(claims);
    assert.ok(isOneTrip(queries), queries.join('\n'));
  });

  test('takes one round trip also where it is about grades', async () => {
    const endpoint = { scope: platform.scopes, lineitem: `${platform.issuer}/lineitems/1` };
    const claims = await becomeKnown({
      [claim.ags]: endpoint,
      [claim.resourceLink]: { id: 'graded', title: 'Mentor course' },
    });
    const queries = await queriesOfLaunch(claims);
    assert.ok(isOneTrip(queries), queries.join('\n'));
  });

  test('ends in a session of the same person, with the roles of this launch', async () => {
    const claims = await becomeKnown();
    const first = await enter(product, await launch(product, platform, claims));
    const again = await enter(
      product,
      await launch(product, platform, {
        ...claims,
        [claim.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator'],
      }),
    );
    assert.deepEqual({ ...again, roles: [] }, first);
    assert.deepEqual(again.roles, ['ld_administrator']);
  });

  test('leaves what the way that takes any launch leaves', async () => {
    const [repeated, written] = [await becomeKnown(), await becomeKnown()];
    product.clock.advance({ minutes: 10 });
    assert.ok(isOneTrip(await queriesOfLaunch(repeated)));
    const rows = await readTraces(product, String(repeated.sub));
    // As a change by somebody else does it.
    await product.inTransaction(({ db }) =>
      db
        .updateTable('lms_resource_links')
        .set({ title: 'Another' })
        .where('resource_link_id', '=', '11')
        .execute(),
    );
    assert.ok(!isOneTrip(await queriesOfLaunch(written)));
    assert.deepEqual(await readTraces(product, String(written.sub)), rows);
  });
});

const isFirstInTwo = (queries: readonly string[]): boolean =>
  queries.join() === 'call repeat_launch,call first_launch';

describe('the first launch of somebody whom nobody has told of', () => {
  const numbered = (changes: Claims = {}): Claims => {
    const sub = newSubject();
    return { sub, [claim.lis]: { person_sourcedid: sub }, ...changes };
  };
  const tellings: Readonly<Record<string, Claims>> = {
    everything: {},
    'no name': { name: undefined, given_name: undefined, family_name: undefined },
    'a locale that means nothing, an address that is none': { locale: '!', email: 'none' },
    nothing: {
      name: undefined,
      given_name: undefined,
      family_name: undefined,
      email: undefined,
      [claim.launchPresentation]: undefined,
    },
    'no number': { [claim.lis]: undefined },
  };
  for (const [what, telling] of Object.entries(tellings)) {
    test(`takes two round trips and leaves what any way leaves: ${what} is told`, async () => {
      await becomeKnown(telling);
      const [short, long] = [numbered(telling), numbered(telling)];
      product.clock.advance({ minutes: 10 });
      const queries = await queriesOfLaunch(short);
      assert.ok(isFirstInTwo(queries), queries.join('\n'));
      const left = await readNewcomer(product, String(short.sub));
      // As a change by somebody else does it: the placement has to be written first.
      await product.inTransaction(({ db }) =>
        db
          .updateTable('lms_resource_links')
          .set({ title: 'Another' })
          .where('resource_link_id', '=', '11')
          .execute(),
      );
      assert.ok(!isFirstInTwo(await queriesOfLaunch(long)));
      assert.deepEqual(await readNewcomer(product, String(long.sub)), left);
      const { firstBroken } = await product.inTransaction((work) => verifyAuditLog(work));
      assert.equal(firstBroken, null, 'the chain of the audit log');
    });
  }

  test('goes the long way for whom HR has told of, and is that person', async () => {
    const employeeNumber = newSubject();
    const personId = await product.addPerson({ employeeNumber });
    const claims = numbered({ [claim.lis]: { person_sourcedid: employeeNumber } });
    assert.ok(!isFirstInTwo(await queriesOfLaunch(claims)));
    const me = await enter(product, await launch(product, platform, claims));
    assert.equal(me.person.id, personId);
  });

  test('goes the long way for a manager who is waited for, and they are joined', async () => {
    await becomeKnown();
    for (const key of [newSubject(), 'the.chief@example.com']) {
      const reportId = await product.addPerson({ managerEmployeeNumber: key });
      const claims = key.includes('@')
        ? numbered({ email: 'The.Chief@example.com' })
        : numbered({ [claim.lis]: { person_sourcedid: key } });
      assert.ok(!isFirstInTwo(await queriesOfLaunch(claims)));
      const me = await enter(product, await launch(product, platform, claims));
      const report = await product.inTransaction(({ db }) =>
        db
          .selectFrom('people')
          .select('manager_id')
          .where('id', '=', reportId)
          .executeTakeFirstOrThrow(),
      );
      assert.equal(report.manager_id, me.person.id, key);
    }
  });

  test('in ten windows at once makes one person', async () => {
    await becomeKnown();
    const claims = numbered();
    const people = await Promise.all(
      Array.from({ length: 10 }, async () =>
        enter(product, await launch(product, platform, claims)),
      ),
    );
    assert.equal(new Set(people.map(({ person }) => person.id)).size, 1);
  });

  test('posted ten times at once gives one ticket and one person', async () => {
    await becomeKnown();
    const claims = numbered();
    const login = await beginLogin(product, platform);
    const idToken = await platform.sign(claimsFor(login, platform, claims));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        postLaunch(product, { state: login.state, id_token: idToken }, { Cookie: login.cookie }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 303).length, 1);
    assert.equal(answers.filter(({ status }) => status === 401).length, 9);
    for (const answer of answers) await answer.arrayBuffer();
    await readNewcomer(product, String(claims.sub));
  });
});

describe('a launch that tells something new has it written down, the next one takes one trip', () => {
  const news: Readonly<Record<string, Claims>> = {
    'another name': { family_name: 'Visser' },
    'another language': { locale: 'fr' },
    'another title of the activity': { [claim.resourceLink]: { id: '11', title: 'Buddies' } },
    'another course': { [claim.context]: { id: '3', title: 'Leadership' } },
    'another address under which people see the platform': {
      [claim.launchPresentation]: { locale: 'nl', return_url: 'https://campus.example/x' },
    },
    'another activity': { [claim.resourceLink]: { id: '12', title: 'Find a mentor' } },
    'a column for the score': {
      [claim.resourceLink]: { id: '13', title: 'Course' },
      [claim.ags]: { scope: [], lineitem: 'https://lms.example/columns/1' },
    },
  };
  for (const [what, changes] of Object.entries(news)) {
    test(what, async () => {
      const claims = await becomeKnown();
      assert.ok(isOneTrip(await queriesOfLaunch(claims)));
      const changed = { ...claims, ...changes };
      assert.ok(!isOneTrip(await queriesOfLaunch(changed)));
      const queries = await queriesOfLaunch(changed);
      assert.ok(isOneTrip(queries), queries.join('\n'));
    });
  }

  test('the other name is the one that people see', async () => {
    const claims = await becomeKnown();
    const changed = { ...claims, given_name: 'Nora' };
    const me = await enter(product, await launch(product, platform, changed));
    assert.equal(me.person.name, 'Nora Peeters');
  });
});

test('the placement through which somebody came last is exact, also within a minute', async () => {
  const sub = newSubject();
  const through = (id: string): Claims => ({ sub, [claim.resourceLink]: { id, title: id } });
  const lastPlacement = (): Promise<string> =>
    product.inTransaction(async ({ db }) => {
      const row = await db
        .selectFrom('lms_learners as learner')
        .innerJoin('lms_resource_links as link', 'link.id', 'learner.resource_link_id')
        .select('link.resource_link_id')
        .where('learner.subject', '=', sub)
        .orderBy('learner.last_launch_at', 'desc')
        .executeTakeFirstOrThrow();
      return row.resource_link_id;
    });
  for (const id of ['first', 'second', 'first', 'second', 'second', 'first']) {
    product.clock.advance({ seconds: 1 });
    await launch(product, platform, through(id));
    assert.equal(await lastPlacement(), id);
  }
});

test('the same launch of a known person posted twenty times at once gives one ticket', async () => {
  const claims = await becomeKnown();
  const login = await beginLogin(product, platform);
  const idToken = await platform.sign(claimsFor(login, platform, claims));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      postLaunch(product, { state: login.state, id_token: idToken }, { Cookie: login.cookie }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  for (const answer of answers.filter(({ status }) => status !== 303)) {
    assert.equal(answer.status, 401);
    assert.match(await answer.text(), /nonce-replayed/);
  }
});

test('somebody who has left is not let in by having been here before', async () => {
  const claims = await becomeKnown();
  await product.inTransaction(({ db }) =>
    db
      .updateTable('people')
      .set({ state: 'left' })
      .where('id', 'in', (query) =>
        query
          .selectFrom('person_accounts')
          .select('person_id')
          .where('subject', '=', String(claims.sub)),
      )
      .execute(),
  );
  assert.ok(!isOneTrip(await queriesOfLaunch(claims)));
});

test('a launch under one organisation finds nobody of another', async () => {
  const { database, tenantId } = product;
  const claims = await becomeKnown();
  const registration = await product.inTransaction(({ db }) =>
    db.selectFrom('lms_registrations').select('id').executeTakeFirstOrThrow(),
  );
  const ask = async (tenant: string): Promise<unknown> => {
    const { rows } = await database.store.executeAsOwner(
      `select repeat_launch($1, now(), $2, $3, now(), $4, $5, null, '', null, null, false,
         '\\x01', now(), '{}', null) as outcome`,
      [tenant, registration.id, newSubject(), String(claims.sub), said],
    );
    return rows[0]?.outcome;
  };
  const said = JSON.stringify(
    await product.inTransaction(async ({ db }) => {
      const row = await db
        .selectFrom('person_sources')
        .innerJoin('person_accounts', 'person_accounts.person_id', 'person_sources.person_id')
        .select('said')
        .where('subject', '=', String(claims.sub))
        .executeTakeFirstOrThrow();
      return row.said;
    }),
  );
  assert.equal(await ask('00000000-0000-0000-0000-00000000000a'), 'stranger');
  assert.equal(await ask(tenantId), 'arrived');
});

describe("the platform's keys", () => {
  test('are fetched once for however many launches', async () => {
    product.clock.advance({ hours: 2 });
    const before = platform.keySetFetches;
    for (let count = 0; count < 5; count++) await launch(product, platform, { sub: newSubject() });
    assert.equal(platform.keySetFetches, before + 1);
  });

  test('200 unknown key ids cause at most one fetch, and one more after the cooldown', async () => {
    product.clock.advance({ hours: 2 });
    await launch(product, platform, { sub: newSubject() });
    product.clock.advance({ minutes: 2 });
    const flood = async (count: number): Promise<void> => {
      const login = await beginLogin(product, platform);
      for (let at = 0; at < count; at++) {
        const claims = claimsFor(login, platform, { sub: newSubject() });
        const idToken = await platform.sign(claims, { kid: `unknown-${at}` });
        const fields = { state: login.state, id_token: idToken };
        const answer = await postLaunch(product, fields, { Cookie: login.cookie });
        assert.equal(answer.status, 401);
        await answer.arrayBuffer();
      }
    };
    const before = platform.keySetFetches;
    await flood(200);
    assert.equal(platform.keySetFetches, before + 1);
    product.clock.advance({ minutes: 2 });
    await flood(20);
    assert.equal(platform.keySetFetches, before + 2);
  });
});
