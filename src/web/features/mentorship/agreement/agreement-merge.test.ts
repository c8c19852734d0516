import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AgreementTerms } from '../../../../contract/index.ts';
import { differences, mergeTerms, takeTerms, termNames } from './agreement-merge.ts';

const text = fc.constantFrom('', 'one', 'two', 'three');
const number = fc.integer({ min: 1, max: 3 });
const terms: fc.Arbitrary<AgreementTerms> = fc.record({
  expectations: text,
  durationMonths: number,
  everyWeeks: number,
  meetings: number,
  minutes: number,
  mode: fc.constantFrom('virtual', 'in_person', 'both'),
  structure: fc.constantFrom('guided', 'free'),
  confidentiality: text,
  boundaries: text,
  contactLimits: text,
  networkAccess: text,
  escalation: text,
  ending: text,
});

test('nothing that either side wrote is lost: it is in the merged terms or up for a choice', () => {
  fc.assert(
    fc.property(terms, terms, terms, (base, mine, theirs) => {
      const merged = mergeTerms(base, mine, theirs);
      for (const name of termNames) {
        const isChangedByMe = mine[name] !== base[name];
        const isChangedByThem = theirs[name] !== base[name];
        const isContested = merged.contested.includes(name);
        if (isChangedByMe) assert.equal(merged.terms[name], mine[name]);
        if (isChangedByThem) assert.ok(isContested || merged.terms[name] === theirs[name]);
        if (!isChangedByMe && !isChangedByThem) assert.equal(merged.terms[name], base[name]);
      }
    }),
  );
});

test('choosing the other side in everything contested leaves only the own changes', () => {
  fc.assert(
    fc.property(terms, terms, terms, (base, mine, theirs) => {
      const merged = mergeTerms(base, mine, theirs);
      const chosen = takeTerms(merged.terms, theirs, merged.contested);
      for (const name of differences(chosen, theirs)) {
        assert.equal(theirs[name], base[name]);
        assert.equal(chosen[name], mine[name]);
      }
    }),
  );
});
