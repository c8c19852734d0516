import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCircles } from './find-circles.rules.ts';

test('exactly those are found who come back to themselves by way of their managers', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(fc.dictionary(name, name), (told) => {
      const managers = new Map(Object.entries(told));
      const comesBack = (start: string): boolean => {
        let at = managers.get(start);
        for (let step = 0; step < managers.size && at !== undefined && at !== start; step++) {
          at = managers.get(at);
        }
        return at === start;
      };
      const expected = [...managers.keys()].filter(comesBack);
      assert.deepEqual(findCircles(managers).toSorted(), expected.toSorted());
    }),
  );
});
