import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areLogicallyEqual } from './logically-equal.ts';

const statement = {
  id: 'f5e2b1c4-6f0e-4a53-9d07-1c5f0b7a9e11',
  actor: { mbox: 'mailto:a@example.com' },
  verb: { id: 'http://e.com/v', display: { en: 'did' } },
  object: { id: 'http://e.com/o', definition: { name: { en: 'O' } } },
  context: {
    registration: 'f5e2b1c4-6f0e-4a53-9d07-1c5f0b7a9e12',
    contextActivities: { parent: [{ id: 'http://e.com/1' }, { id: 'http://e.com/2' }] },
    team: { objectType: 'Group', member: [{ mbox: 'mailto:b@e.com' }, { mbox: 'mailto:c@e.com' }] },
    extensions: { 'http://e.com/x': { definition: 1, b: [1, 2] } },
  },
  timestamp: '2026-03-02T09:00:00Z',
};

const { context } = statement;

for (const [what, change] of [
  ['what the store sets', { stored: 'x', authority: {}, version: '1.0.0' }],
  [
    'definitions and displays',
    { verb: { id: 'http://e.com/v' }, object: { id: 'http://e.com/o' } },
  ],
  ['default object types', { actor: { objectType: 'Agent', mbox: 'mailto:a@example.com' } }],
  ['the zone of the timestamp', { timestamp: '2026-03-02T10:00:00.000+01:00' }],
  ['a timestamp that one lacks', { timestamp: undefined }],
  [
    'the case of UUIDs and the order of members and activities',
    {
      id: statement.id.toUpperCase(),
      context: {
        ...context,
        contextActivities: { parent: [...context.contextActivities.parent].reverse() },
        team: { ...context.team, member: [...context.team.member].reverse() },
      },
    },
  ],
] as const) {
  test(`xAPI part two §2.3.1: ${what} make no other statement`, () => {
    const other = Object.fromEntries(
      Object.entries({ ...statement, ...change }).filter(([, value]) => value !== undefined),
    );
    assert.ok(areLogicallyEqual(statement, other));
    assert.ok(areLogicallyEqual(other, statement));
  });
}

for (const [what, change] of [
  ['the verb', { verb: { id: 'http://e.com/other' } }],
  ['a result', { result: { success: true } }],
  ['the timestamp', { timestamp: '2026-03-02T09:00:01Z' }],
  [
    'an extension',
    { context: { ...context, extensions: { 'http://e.com/x': { definition: 2, b: [1, 2] } } } },
  ],
  [
    'the order in an extension',
    { context: { ...context, extensions: { 'http://e.com/x': { definition: 1, b: [2, 1] } } } },
  ],
] as const) {
  test(`xAPI part two §2.3.1: ${what} makes another statement`, () => {
    assert.ok(!areLogicallyEqual(statement, { ...statement, ...change }));
  });
}
