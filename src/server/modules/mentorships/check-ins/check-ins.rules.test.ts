import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CheckInAnswer } from '../../../../contract/index.ts';
import { endedPeriod, offersHelp, periodOf } from './check-ins.rules.ts';

const at = (text: string): Date => new Date(`${text}T09:00:00Z`);

test('nothing is asked while the first period lasts; then one period after the other', () => {
  assert.equal(endedPeriod(at('2026-01-15'), 3, at('2026-04-14')), null);
  assert.equal(endedPeriod(at('2026-01-15'), 3, at('2026-04-15'))?.number, 1);
  assert.equal(endedPeriod(at('2026-01-15'), 3, at('2026-07-14'))?.number, 1);
  assert.equal(endedPeriod(at('2026-01-15'), 3, at('2026-07-15'))?.number, 2);
  assert.deepEqual(endedPeriod(at('2026-11-30'), 3, at('2027-02-28'))?.until, at('2027-02-28'));
});

test('the period that ended last is the only one that now lies behind and before the next', () => {
  const instants = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 12 }), fc.nat(4000), (start, months, days) => {
      const now = new Date(start.getTime() + days * 86_400_000);
      const period = endedPeriod(start, months, now);
      const next = periodOf(start, months, (period?.number ?? 0) + 1);
      assert.ok(next.until > now);
      if (period === null) return;
      assert.ok(period.from < period.until && period.until <= now);
      assert.deepEqual(period, periodOf(start, months, period.number));
    }),
  );
});

test('help is offered when two answers running are low, and only then', () => {
  const good: CheckInAnswer = { energy: 4, usefulness: 4, expectations: 'right' };
  const low: CheckInAnswer = { energy: 2, usefulness: 4, expectations: 'right' };
  const unmet: CheckInAnswer = { energy: 5, usefulness: 5, expectations: 'unmet' };
  assert.equal(offersHelp([low]), false);
  assert.equal(offersHelp([low, good, low]), false);
  assert.equal(offersHelp([good, low, low]), false);
  assert.equal(offersHelp([unmet, low, good]), true);
});
