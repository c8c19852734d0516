import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  activeFiltersOf,
  hasReversedDates,
  noFilter,
  queryOf,
  readFilter,
  readPage,
  writeFilter,
  type CompletionFilter,
} from './completion-filter.ts';

const full: CompletionFilter = {
  search: 'de vries & co',
  course: ['mentor-course', 'mentee-course'],
  state: ['completed', 'failed'],
  department: ['People & Culture', 'Financiën'],
  country: ['NL'],
  completedFrom: '2026-01-01',
  completedTo: '2026-03-31',
};

describe('filters live in the address, so that a view can be kept and shared', () => {
  test('what is written is what is read', () => {
    const address = new URLSearchParams(writeFilter(full, 3).toString());
    assert.deepEqual(readFilter(address), full);
    assert.equal(readPage(address), 3);
  });

  test('nothing asked leaves the address empty', () => {
    assert.equal(writeFilter(noFilter).toString(), '');
    assert.deepEqual(readFilter(new URLSearchParams()), noFilter);
  });

  test('what an address should not hold counts as not asked', () => {
    const address = new URLSearchParams('state=done&state=failed&completedFrom=soon&page=-2');
    assert.deepEqual(readFilter(address), { ...noFilter, state: ['failed'] });
    assert.equal(readPage(address), 1);
  });
});

test('filters that are on are counted, the search apart', () => {
  assert.equal(activeFiltersOf(noFilter), 0);
  assert.equal(activeFiltersOf({ ...noFilter, search: 'a' }), 0);
  assert.equal(activeFiltersOf(full), 6);
});

describe('the days between which something was completed', () => {
  test('the same day twice is a period of one day', () => {
    assert.equal(
      hasReversedDates({ ...noFilter, completedFrom: '2026-01-01', completedTo: '2026-01-01' }),
      false,
    );
  });

  test('a last day before the first is told and not asked', () => {
    const filter = { ...noFilter, completedFrom: '2026-02-01', completedTo: '2026-01-31' };
    assert.equal(hasReversedDates(filter), true);
    assert.equal(queryOf(filter, 'nl').completedTo, undefined);
    assert.equal(queryOf(filter, 'nl').completedFrom, '2026-02-01');
  });
});
