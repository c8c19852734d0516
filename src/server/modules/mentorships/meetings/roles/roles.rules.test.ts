import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meetingRoles } from '../../../../../contract/index.ts';
import type { MeetingRole } from '../../../../../contract/index.ts';
import { rotateRoles } from './roles.rules.ts';

const nothing = new Map<MeetingRole, string>();

test('each takes a role in turn', () => {
  const people = ['a', 'b', 'c', 'd'];
  const rounds = rotateRoles([nothing, nothing, nothing], people).map((taken) => [
    ...taken.values(),
  ]);
  assert.deepEqual(rounds, [
    ['a', 'b', 'c'],
    ['d', 'a', 'b'],
    ['c', 'd', 'a'],
  ]);
});

test('what was chosen stays and counts as a turn, whoever leads included', () => {
  const chosen = new Map([
    ['host', 'd'],
    ['time_keeper', 'lead'],
  ] as const);
  const [first, second] = rotateRoles([chosen, nothing], ['a', 'b', 'c', 'd']);
  assert.equal(first?.get('host'), 'd');
  assert.equal(first.get('time_keeper'), 'lead');
  assert.equal(first.get('note_keeper'), 'a');
  assert.deepEqual([...(second?.values() ?? [])], ['b', 'c', 'a']);
});

test('two take three roles between them, and nobody takes none', () => {
  assert.deepEqual([...(rotateRoles([nothing], ['a', 'b'])[0]?.values() ?? [])], ['a', 'b', 'a']);
  assert.deepEqual(rotateRoles([nothing], []), [new Map()]);
});

test('whoever is in the group, turns differ by one at most, and no meeting burdens one twice', () => {
  const group = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(group, fc.integer({ min: 1, max: 30 }), (people, meetings) => {
      const all = rotateRoles(
        Array.from({ length: meetings }, () => nothing),
        people,
      );
      for (const taken of all) {
        assert.equal(taken.size, meetingRoles.length);
        assert.equal(new Set(taken.values()).size, meetingRoles.length);
      }
      const turns = people.map(
        (person) =>
          all.flatMap((taken) => [...taken.values()]).filter((id) => id === person).length,
      );
      assert.ok(Math.max(...turns) - Math.min(...turns) <= 1);
    }),
  );
});
