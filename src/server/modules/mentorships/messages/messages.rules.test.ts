import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editableHours, isEditable, quietHours, whoHears } from './messages.rules.ts';

const start = Date.parse('2026-03-02T09:00:00Z');
const minutesAfter = (minutes: number): Date => new Date(start + minutes * 60_000);

test('however messages come, nobody is told twice of one kind within a quiet period', () => {
  const message = fc.record({ wait: fc.nat(180), mentions: fc.boolean() });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
      const told: Date[] = [];
      const mentioned: Date[] = [];
      let minutes = 0;
      for (const { wait, mentions } of messages) {
        minutes += wait;
        const now = minutesAfter(minutes);
        const person = {
          personId: 'a',
          toldAt: told.at(-1) ?? null,
          toldOfMentionAt: mentioned.at(-1) ?? null,
        };
        const hearing = whoHears([person], mentions ? ['a'] : [], now);
        assert.ok(hearing.toldIds.length + hearing.mentionedIds.length <= 1);
        if (hearing.toldIds.length > 0) told.push(now);
        if (hearing.mentionedIds.length > 0) mentioned.push(now);
      }
      for (const times of [told, mentioned]) {
        times.forEach((time, index) => {
          const before = times[index - 1];
          if (before) assert.ok(time.getTime() - before.getTime() >= quietHours * 3_600_000);
        });
      }
      if (messages.length > 0) assert.ok(told.length + mentioned.length > 0);
    }),
  );
});

test('somebody who is mentioned hears of that, the others of the message', () => {
  const others = ['a', 'b'].map((personId) => ({ personId, toldAt: null, toldOfMentionAt: null }));
  assert.deepEqual(whoHears(others, ['b', 'stranger'], minutesAfter(0)), {
    toldIds: ['a'],
    mentionedIds: ['b'],
  });
});

test('words can be changed for a day', () => {
  assert.equal(isEditable(minutesAfter(0), minutesAfter(editableHours * 60 - 1)), true);
  assert.equal(isEditable(minutesAfter(0), minutesAfter(editableHours * 60)), false);
});
