import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences, mergeChanges, takeFields } from './merge-changes.ts';

interface Content {
  readonly words: string;
  readonly minutes: number;
  readonly steps: readonly string[];
  readonly target: { readonly count: number } | null;
}

const names = ['words', 'minutes', 'steps', 'target'] as const satisfies (keyof Content)[];
const text = fc.constantFrom('', 'one', 'two', 'three');
const number = fc.integer({ min: 1, max: 3 });
const content: fc.Arbitrary<Content> = fc.record({
  words: text,
  minutes: number,
  steps: fc.array(text, { maxLength: 2 }),
  target: fc.option(fc.record({ count: number }, { noNullPrototype: true })),
});

test('nothing that either side wrote is lost: it is in what is merged or up for a choice', () => {
  fc.assert(
    fc.property(content, content, content, (base, mine, theirs) => {
      const merged = mergeChanges(names, base, mine, theirs);
      const byMe = differences(names, base, mine);
      const byThem = differences(names, base, theirs);
      const fromMine = differences(names, merged.content, mine);
      const fromTheirs = differences(names, merged.content, theirs);
      for (const name of names) {
        const isContested = merged.contested.includes(name);
        if (byMe.includes(name)) assert.ok(!fromMine.includes(name));
        if (byThem.includes(name)) assert.ok(isContested || !fromTheirs.includes(name));
        if (!byMe.includes(name) && !byThem.includes(name)) {
          assert.deepEqual(merged.content[name], base[name]);
        }
      }
    }),
  );
});

test('choosing the other side in everything contested leaves only the own changes', () => {
  fc.assert(
    fc.property(content, content, content, (base, mine, theirs) => {
      const merged = mergeChanges(names, base, mine, theirs);
      const chosen = takeFields(merged.content, theirs, merged.contested);
      for (const name of differences(names, chosen, theirs)) {
        assert.deepEqual(theirs[name], base[name]);
        assert.deepEqual(chosen[name], mine[name]);
      }
    }),
  );
});
