import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { enterprise, expectError } from './expect-error.ts';
import { scimClient } from './scim-client.ts';
import type { ScimClient, ScimReply } from './scim-client.ts';
import { addUser } from './scim-user.ts';

let product: TestProduct;
let client: ScimClient;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

/** Each with the whole allowance of a token of its own. */
const connect = async (): Promise<void> => {
  client = await scimClient(product);
};

const find = (filter: string): Promise<ScimReply> =>
  client.send('GET', `/Users?filter=${encodeURIComponent(filter)}`);

describe('RFC 7644 §3.4.2: lists', () => {
  before(async () => {
    product.clock.advance({ days: 1 });
    await connect();
    for (const [index, title] of ['Beta', 'alpha', 'Gamma'].entries()) {
      product.clock.advance({ seconds: 1 });
      await addUser(client, {
        title,
        externalId: `list-${index}`,
        active: index !== 1,
        name: { givenName: 'List', familyName: `Of ${title}` },
        emails: [{ value: `${title}@list.example`, type: 'work', primary: true }],
        [enterprise]: { department: 'Lists', division: index === 0 ? 'North' : undefined },
      });
    }
  });

  const inList = `${enterprise}:department eq "lists"`;
  const titlesOf = (reply: ScimReply): unknown[] =>
    (reply.body.Resources as { title: string }[]).map((user) => user.title);

  test('§3.4.2.2: each operator, and texts in any case', async () => {
    const expectations: Readonly<Record<string, readonly string[]>> = {
      'title eq "BETA"': ['Beta'],
      [`title ne "beta" and ${inList}`]: ['alpha', 'Gamma'],
      'title co "LPH"': ['alpha'],
      'title sw "gam"': ['Gamma'],
      'title ew "ta"': ['Beta'],
      [`${enterprise}:division pr`]: ['Beta'],
      [`title gt "alpha" and ${inList}`]: ['Beta', 'Gamma'],
      [`title ge "beta" and title lt "gamma" and ${inList}`]: ['Beta'],
      [`title le "alpha" and ${inList}`]: ['alpha'],
      [`active eq false and ${inList}`]: ['alpha'],
      [`${inList} and meta.created ge "2026-03-03T00:00:00Z" and title eq "beta"`]: ['Beta'],
      [`${inList} and meta.lastModified lt "2026-03-02T00:00:00Z"`]: [],
      'name.familyName eq "of gamma"': ['Gamma'],
      'NAME.FAMILYNAME Eq "of gamma"': ['Gamma'],
      'emails.value eq "ALPHA@list.example"': ['alpha'],
      'emails[type eq "work" and value sw "beta@"]': ['Beta'],
      'emails[type eq "home" and value sw "beta@"]': [],
      'externalId eq "list-2"': ['Gamma'],
      'externalId eq "LIST-2"': [],
      [`title eq "beta" or (title eq "alpha" and not (externalId pr))`]: ['Beta'],
      [`(title eq "beta" or title eq "alpha") and active eq true`]: ['Beta'],
      [`title eq "beta" or title eq "alpha" and active eq true`]: ['Beta'],
      'urn:ietf:params:scim:schemas:core:2.0:User:title eq "beta"': ['Beta'],
      'title eq "100%" or title eq "a_pha"': [],
      'title eq null and externalId eq "list-1"': [],
      'userName eq "nobody-at-all"': [],
    };
    for (const [filter, titles] of Object.entries(expectations)) {
      const reply = await find(filter);
      assert.equal(reply.status, 200, `${filter}: ${JSON.stringify(reply.body)}`);
      assert.deepEqual(reply.body.schemas, ['urn:ietf:params:scim:api:messages:2.0:ListResponse']);
      assert.deepEqual(titlesOf(reply), titles, filter);
    }
  });

  test('§3.4.2.2: what is not understood: 400 invalidFilter', async () => {
    product.clock.advance({ minutes: 1 });
    for (const filter of [
      '',
      'title',
      'title eq',
      'title eq beta',
      'title eq "beta',
      'title xx "beta"',
      'title eq "a" title eq "b"',
      'title eq "a" and',
      '(title eq "a"',
      'title eq "a")',
      'not title eq "a"',
      'shoeSize eq 43',
      'phoneNumbers.value eq "1"',
      'active gt true',
      'active eq "yes"',
      'title eq 7',
      'meta.created gt "soon"',
      'emails[type eq "work"',
      'emails[name.first eq "x"]',
      '; drop table people',
      `${'('.repeat(60)}title pr${')'.repeat(60)}`,
      `title eq "${'x'.repeat(5000)}"`,
    ]) {
      expectError(await find(filter), 400, 'invalidFilter');
    }
  });

  test('§3.4.2.3: sorting, what has no value last', async () => {
    const sorted = async (query: string) =>
      titlesOf(
        await client.send('GET', `/Users?filter=${encodeURIComponent(inList)}&sortBy=${query}`),
      );
    assert.deepEqual(await sorted('title'), ['alpha', 'Beta', 'Gamma']);
    assert.deepEqual(await sorted('title&sortOrder=descending'), ['Gamma', 'Beta', 'alpha']);
    assert.equal((await sorted(encodeURIComponent(`${enterprise}:division`)))[0], 'Beta');
    expectError(await client.send('GET', '/Users?sortBy=shoeSize'), 400, 'invalidPath');
    expectError(await client.send('GET', '/Users?sortBy=title&sortOrder=up'), 400, 'invalidValue');
  });

  test('§3.4.2.4: pages', async () => {
    const page = (query: string) =>
      client.send('GET', `/Users?filter=${encodeURIComponent(inList)}&${query}`);
    const second = await page('startIndex=2&count=1');
    assert.deepEqual(titlesOf(second), ['alpha']);
    assert.equal(second.body.totalResults, 3);
    assert.equal(second.body.startIndex, 2);
    assert.equal(second.body.itemsPerPage, 1);
    assert.deepEqual(titlesOf(await page('startIndex=0')), ['Beta', 'alpha', 'Gamma']);
    assert.deepEqual(titlesOf(await page('startIndex=-5&count=2')), ['Beta', 'alpha']);
    const none = await page('count=0');
    assert.deepEqual([none.body.totalResults, titlesOf(none)], [3, []]);
    assert.deepEqual(titlesOf(await page('startIndex=9')), []);
    assert.equal((await page('count=100000')).status, 200);
    expectError(await page('count=many'), 400, 'invalidValue');
  });

  test('§3.9: only the attributes that are wanted', async () => {
    const show = async (query: string) => {
      const reply = await client.send(
        'GET',
        `/Users?filter=${encodeURIComponent('title eq "beta"')}&${query}`,
      );
      return (reply.body.Resources as Record<string, unknown>[])[0] ?? {};
    };
    const few = await show('attributes=userName,name.familyName,emails.value');
    assert.deepEqual(Object.keys(few).toSorted(), ['emails', 'id', 'name', 'schemas', 'userName']);
    assert.deepEqual(few.name, { familyName: 'Of Beta' });
    assert.deepEqual(few.emails, [{ value: 'Beta@list.example' }]);
    const extension = await show(`attributes=${enterprise}:division`);
    assert.deepEqual(extension[enterprise], { division: 'North' });
    const most = await show(`excludedAttributes=title,${enterprise},id,name.givenName`);
    assert.ok('id' in most && !('title' in most) && !(enterprise in most));
    assert.deepEqual(most.name, { familyName: 'Of Beta' });
  });

  test('§3.4.3: a search by POST', async () => {
    const reply = await client.send('POST', '/Users/.search', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: inList,
      attributes: ['title'],
      sortBy: 'title',
      count: 2,
    });
    assert.equal(reply.status, 200);
    assert.deepEqual(titlesOf(reply), ['alpha', 'Beta']);
  });
});
