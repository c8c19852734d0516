import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { personSources, toldParts } from '../../../../contract/index.ts';
import type { FirstSources } from '../../../../contract/index.ts';
import { firstSourcesOf, ordersByPart } from './first-sources.rules.ts';

const source = fc.option(fc.constantFrom(...personSources), { nil: null });
const first = fc.record(
  Object.fromEntries(toldParts.map((part) => [part, source])),
) as fc.Arbitrary<FirstSources>;

test('what is chosen is what is kept, and every source still has its place in each order', () => {
  fc.assert(
    fc.property(first, (chosen) => {
      const byPart = ordersByPart(chosen);
      assert.deepEqual(firstSourcesOf({ sources: personSources, byPart }), { ...chosen });
      for (const order of Object.values(byPart)) {
        assert.deepEqual(order.toSorted(), personSources.toSorted());
        const behind = order.slice(1);
        const usual = personSources.filter((each) => behind.includes(each));
        assert.deepEqual(behind, usual, 'the others stand as they usually do');
      }
    }),
  );
});
