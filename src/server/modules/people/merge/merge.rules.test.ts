import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { personSources, toldParts } from '../../../../contract/index.ts';
import type { ToldPart } from '../../../../contract/index.ts';
import { mergeSayings } from './merge.rules.ts';
import type { Saying, SourceOrder } from './merge.rules.ts';
import type { Known } from './understand.ts';

const valueOf: Readonly<Record<ToldPart, fc.Arbitrary<unknown>>> = {
  names: fc.record({ given: fc.string(), family: fc.string() }),
  email: fc.emailAddress(),
  department: fc.string({ minLength: 1 }),
  division: fc.string({ minLength: 1 }),
  country: fc.constantFrom('NL', 'BE', 'DE'),
  location: fc.string({ minLength: 1 }),
  jobTitle: fc.string({ minLength: 1 }),
  jobLevel: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
  manager: fc.string({ minLength: 1 }),
  language: fc.constantFrom('nl', 'en-GB'),
  timeZone: fc.constantFrom('Europe/Amsterdam', 'Europe/Paris'),
  startDate: fc.constantFrom('2020-01-01', '2024-02-29'),
  employment: fc.boolean(),
};
const known = fc.record(valueOf, { requiredKeys: [] }) as fc.Arbitrary<Known>;
const saying: fc.Arbitrary<Saying> = fc.record({
  source: fc.constantFrom(...personSources),
  provider: fc.constantFrom('', 'a', 'b'),
  known,
  saidAt: fc.integer({ min: 0, max: 3 }).map((time) => new Date(time)),
});
const sayings = fc.uniqueArray(saying, {
  maxLength: 8,
  selector: ({ source, provider }) => source + provider,
});
const permutation = fc.shuffledSubarray([...personSources], { minLength: personSources.length });
const order: fc.Arbitrary<SourceOrder> = fc.record({
  sources: permutation,
  byPart: fc.dictionary(fc.constantFrom(...toldParts), permutation),
});

const strength = (order: SourceOrder, part: ToldPart, source: Saying['source']): number =>
  (order.byPart[part] ?? order.sources).indexOf(source);

test('each part is what the strongest source that says anything about it says', () => {
  fc.assert(
    fc.property(sayings, order, (given, by) => {
      const merged = mergeSayings(given, by);
      for (const part of toldParts) {
        const telling = given.filter((each) => each.known[part] !== undefined);
        const source = merged.saidBy[part];
        if (telling.length === 0) {
          assert.equal(merged.known[part], undefined);
          assert.equal(source, undefined);
          continue;
        }
        assert.ok(source);
        const strongest = Math.min(...telling.map((each) => strength(by, part, each.source)));
        assert.equal(strength(by, part, source), strongest);
        assert.ok(
          telling.some(
            (each) => each.source === source && Object.is(each.known[part], merged.known[part]),
          ),
        );
      }
    }),
  );
});

test('a weaker source changes nothing that a stronger one has said, and fills what none has', () => {
  fc.assert(
    fc.property(sayings, known, order, (given, told, by) => {
      for (const part of toldParts) {
        const weakest = (by.byPart[part] ?? by.sources).at(-1);
        if (weakest === undefined) continue;
        const stronger = given.filter((each) => each.source !== weakest);
        const before = mergeSayings(stronger, by);
        const added: Saying = { source: weakest, provider: '', known: told, saidAt: new Date(9) };
        const after = mergeSayings([...stronger, added], by);
        assert.deepEqual(after.known[part], before.known[part] ?? told[part]);
      }
    }),
  );
});

test('the order in which the sayings are given changes nothing', () => {
  fc.assert(
    fc.property(
      sayings,
      order,
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      (given, by, keys) => {
        const shuffled = given
          .map((each, index) => ({ each, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
        assert.deepEqual(mergeSayings(shuffled, by), mergeSayings(given, by));
      },
    ),
  );
});

test('what a source takes back falls to the next that says it', () => {
  const by: SourceOrder = { sources: personSources, byPart: {} };
  const at = (time: number): Date => new Date(time);
  const launch: Saying = {
    source: 'launch',
    provider: 'lms',
    known: { email: 'sam@lms.example' },
    saidAt: at(2),
  };
  const scim: Saying = {
    source: 'scim',
    provider: '',
    known: { email: 'sam@hr.example' },
    saidAt: at(1),
  };
  assert.equal(mergeSayings([launch, scim], by).known.email, 'sam@hr.example');
  assert.equal(mergeSayings([launch, { ...scim, known: {} }], by).known.email, 'sam@lms.example');
});

test('of two sources of one kind the one that spoke last counts', () => {
  const by: SourceOrder = { sources: personSources, byPart: {} };
  const of = (provider: string, time: number): Saying => ({
    source: 'launch',
    provider,
    known: { language: provider },
    saidAt: new Date(time),
  });
  assert.equal(mergeSayings([of('nl', 1), of('fr', 2)], by).known.language, 'fr');
});
