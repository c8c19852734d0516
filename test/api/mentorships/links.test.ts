import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addLink, getLinks, removeLink } from '../../../src/contract/index.ts';
import { beginPair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const link = { title: '<b>On saying no</b>', url: 'https://example.com/a?b=c#d' };

test('what one shares the other finds, and whoever shared it takes it away', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const params = { id };
  await mentor.call(addLink, { params, body: link });
  const { links } = await mentee.call(getLinks, { params });
  assert.deepEqual(
    links.map(({ title, url, addedBy }) => ({ title, url, addedBy })),
    [{ ...link, addedBy: mentor.personId }],
  );
  const at = { params: { id, linkId: links[0]?.id ?? '' } };
  assert.equal((await mentee.ask(removeLink, at)).problem?.code, 'not-allowed');
  assert.deepEqual((await mentor.call(removeLink, at)).links, []);
  assert.equal((await mentor.ask(removeLink, at)).problem?.code, 'not-found');
});

test('an address that is not of the web is refused', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://example.com',
    'example.com',
    '',
    `https://example.com/${'x'.repeat(2000)}`,
  ]) {
    const refused = await mentor.ask(addLink, { params: { id }, body: { ...link, url } });
    assert.equal(refused.problem?.code, 'invalid-input', url.slice(0, 60));
  }
});

test('nobody else finds them, and when all is over none is added', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const params = { id };
  const { links } = await mentor.call(addLink, { params, body: link });
  const at = { params: { id, linkId: links[0]?.id ?? '' } };
  const stranger = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  for (const { problem } of [
    await stranger.ask(getLinks, { params }),
    await stranger.ask(addLink, { params, body: link }),
    await stranger.ask(removeLink, at),
  ]) {
    assert.equal(problem?.code, 'not-found');
  }
  await product.inTransaction((work) =>
    work.db
      .updateTable('mentorships')
      .set({ state: 'ended_early', ended_at: work.now })
      .where('id', '=', id)
      .execute(),
  );
  const late = await mentor.ask(addLink, { params, body: link });
  assert.equal(late.problem?.code, 'mentorship-ended');
  assert.equal((await mentor.call(getLinks, { params })).links.length, 1);
});
