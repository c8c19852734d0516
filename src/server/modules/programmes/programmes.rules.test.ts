import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { programmeFormats, programmeStates } from '../../../contract/index.ts';
import { formatRules } from './formats.rules.ts';
import { isOpenOn, stateAfter } from './programmes.rules.ts';

test('a programme goes from draft by open and running to closed, and only a closed one comes back', () => {
  assert.equal(stateAfter('draft', 'publish'), 'open');
  assert.equal(stateAfter('open', 'start'), 'running');
  assert.equal(stateAfter('open', 'close'), 'closed');
  assert.equal(stateAfter('running', 'close'), 'closed');
  assert.equal(stateAfter('closed', 'reopen'), 'running');
  for (const state of programmeStates) {
    if (state !== 'closed') assert.equal(stateAfter(state, 'reopen'), null);
    for (const change of ['publish', 'start', 'close'] as const) {
      const next = stateAfter(state, change);
      if (next === null) continue;
      assert.ok(programmeStates.indexOf(next) > programmeStates.indexOf(state));
    }
  }
});

test('people take part while a programme is published, from its first day to its last', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.constantFrom(...programmeStates),
      fc.option(day),
      fc.option(day),
      day,
      (state, opensOn, endsOn, today) => {
        const isPublished = state === 'open' || state === 'running';
        const isInTime = (opensOn ?? today) <= today && today <= (endsOn ?? today);
        assert.equal(isOpenOn({ state, opensOn, endsOn }, today), isPublished && isInTime);
      },
    ),
  );
});

test('every format has roles to hold, and is under way before it closes', () => {
  for (const format of programmeFormats) {
    const { roles, stages } = formatRules[format];
    assert.ok(Object.keys(roles).length > 0, format);
    assert.deepEqual(stages.slice(-2), ['active', 'closing'], format);
    assert.equal(new Set(stages).size, stages.length, format);
  }
});
