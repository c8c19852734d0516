import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasReversedDays,
  isAuditFiltered,
  noAuditFilter,
  readAuditFilter,
  writeAuditFilter,
  type AuditFilter,
} from './audit-filter.ts';

test('a filter survives its address', () => {
  const filters: AuditFilter[] = [
    noAuditFilter,
    { area: 'access', search: 'Inès & co', from: '2026-03-01', to: '2026-03-31' },
  ];
  for (const filter of filters) {
    const address = writeAuditFilter(filter).toString();
    assert.deepEqual(readAuditFilter(new URLSearchParams(address)), filter);
  }
  assert.ok(!isAuditFiltered(noAuditFilter));
});

test('what an address says and nobody understands is not asked', () => {
  const address = new URLSearchParams('area=secrets&from=yesterday&to=2026-3-1');
  assert.deepEqual(readAuditFilter(address), noAuditFilter);
});

test('days that end before they begin are told', () => {
  assert.ok(hasReversedDays({ ...noAuditFilter, from: '2026-03-02', to: '2026-03-01' }));
  assert.ok(!hasReversedDays({ ...noAuditFilter, from: '2026-03-02', to: '2026-03-02' }));
  assert.ok(!hasReversedDays({ ...noAuditFilter, from: '2026-03-02' }));
});
