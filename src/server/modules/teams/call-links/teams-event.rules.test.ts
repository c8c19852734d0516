import assert from 'node:assert/strict';
import { test } from 'node:test';
import { teamsEvent, teamsEventSchema } from './teams-event.rules.ts';

test('an event says when a meeting is and nothing of the pair, in the organiser’s language', () => {
  const meeting = { startsAt: new Date('2026-03-02T23:30:00.000Z'), minutes: 45 };
  const event = teamsEvent(meeting, 'fr');
  assert.equal(event.subject, 'Entretien de mentorat');
  assert.deepEqual(event.start, { dateTime: '2026-03-02T23:30:00', timeZone: 'UTC' });
  assert.deepEqual(event.end, { dateTime: '2026-03-03T00:15:00', timeZone: 'UTC' });
  assert.equal(event.sensitivity, 'private');
});

test('a link that is none, or not there yet, is read as none', () => {
  for (const onlineMeeting of [null, undefined, {}, { joinUrl: 'javascript:alert(1)' }]) {
    assert.equal(teamsEventSchema.parse({ id: 'e', onlineMeeting }).onlineMeeting ?? null, null);
  }
  assert.throws(() => teamsEventSchema.parse({ onlineMeeting: null }));
});
