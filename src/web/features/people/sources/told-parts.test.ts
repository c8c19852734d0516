import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldParts } from '../../../../contract/index.ts';
import type { FirstSources } from '../../../../contract/index.ts';
import { partsToChoose } from './told-parts.ts';

const usual = Object.fromEntries(toldParts.map((part) => [part, null])) as FirstSources;

test('there is something to choose where two sources tell a part, or one has been put first', () => {
  const told = [
    { part: 'email', source: 'launch', people: 3 },
    { part: 'email', source: 'scim', people: 5 },
    { part: 'department', source: 'csv', people: 5 },
  ] as const;
  assert.deepEqual(partsToChoose({ first: usual, told: [...told] }), [
    {
      part: 'email',
      usual: 'scim',
      sources: [
        { source: 'scim', people: 5 },
        { source: 'launch', people: 3 },
      ],
    },
  ]);
  const chosen = partsToChoose({ first: { ...usual, department: 'scim' }, told: [...told] });
  assert.deepEqual(chosen[1], {
    part: 'department',
    usual: 'csv',
    sources: [
      { source: 'scim', people: 0 },
      { source: 'csv', people: 5 },
    ],
  });
});
