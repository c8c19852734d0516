import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isPeopleFiltered,
  noPeopleFilter,
  readPeopleFilter,
  writePeopleFilter,
} from './people-filter.ts';

test('a filter is the same after its way through the address', () => {
  const filter = {
    search: 'van den',
    department: ['R&D', 'Sales'],
    country: ['NL'],
    level: ['0', '12'],
    state: 'all',
  } as const;
  assert.deepEqual(readPeopleFilter(writePeopleFilter(filter)), filter);
  assert.deepEqual(readPeopleFilter(writePeopleFilter(noPeopleFilter)), noPeopleFilter);
});

test('what an address says that means nothing asks nothing', () => {
  const filter = readPeopleFilter(new URLSearchParams('level=high&state=asleep'));
  assert.deepEqual(filter, noPeopleFilter);
  assert.equal(isPeopleFiltered(filter), false);
});
