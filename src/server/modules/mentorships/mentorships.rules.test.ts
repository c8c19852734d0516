import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentorshipStates } from '../../../contract/index.ts';
import { isEnded, mayBecomeActive } from './mentorships.rules.ts';

test('no mentorship becomes active without the course, without both words, or after its end', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...mentorshipStates),
      fc.boolean(),
      fc.boolean(),
      (state, haveAllConfirmed, hasMentorCompletedCourse) => {
        const may = mayBecomeActive({ state, haveAllConfirmed, hasMentorCompletedCourse });
        if (may) assert.ok(haveAllConfirmed && hasMentorCompletedCourse && !isEnded(state));
        if (state === 'introduction' && haveAllConfirmed && hasMentorCompletedCourse) {
          assert.ok(may);
        }
      },
    ),
  );
});
