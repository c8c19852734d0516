import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobLevelScale } from '../../../../contract/index.ts';
import {
  addStep,
  findScaleProblems,
  mapText,
  nameStep,
  raiseRule,
  removeHighest,
} from './scale-draft.ts';

const scale: JobLevelScale = {
  levels: [{ names: { nl: 'Een' } }, { names: { nl: 'Twee', en: 'Two' } }],
  rules: [
    { on: 'title', pattern: '*lead*', level: 2 },
    { on: 'level', pattern: 'A', level: 1 },
  ],
};

test('a step that goes takes the rules that led to it along', () => {
  assert.deepEqual(removeHighest(scale).rules, [{ on: 'level', pattern: 'A', level: 1 }]);
  assert.deepEqual(removeHighest(addStep(scale)), scale);
});

test('a text is mapped once, before all others, and not at all again', () => {
  const told = { on: 'title', text: 'Team lead' } as const;
  const once = mapText(mapText(scale, told, 1), told, 2);
  assert.deepEqual(once.rules[0], { on: 'title', pattern: 'Team lead', level: 2 });
  assert.equal(once.rules.length, 3);
  assert.deepEqual(mapText(once, told, null), scale);
});

test('a rule that is raised changes place with the one before it, the first stays', () => {
  assert.equal(raiseRule(scale, 1).rules[0]?.pattern, 'A');
  assert.deepEqual(raiseRule(scale, 0), scale);
});

test('what keeps a scale from being saved is told by its place', () => {
  const unsound = addStep(nameStep(scale, 1, 'nl', ' '));
  const rules = [...unsound.rules, { on: 'level', pattern: ' ', level: 1 } as const];
  assert.deepEqual(findScaleProblems({ ...unsound, rules }, 'nl'), {
    unnamed: [1, 3],
    emptyRules: [2],
  });
  assert.deepEqual(findScaleProblems(scale, 'nl'), { unnamed: [], emptyRules: [] });
});
