import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ContentSelection } from '../../../contract/index.ts';
import {
  choicesOf,
  choose,
  contentKeys,
  emptySelection,
  unnamedColumns,
} from './chosen-content.ts';
import type { SelectionDraft } from './chosen-content.ts';

const selection: ContentSelection = {
  acceptsActivities: true,
  acceptsMultiple: true,
  acceptsLineItem: true,
  programmes: [{ id: 'p1', name: 'Growing', mission: '' }],
  courses: [
    { id: 'c1', title: 'Being a mentor', description: '', audience: 'mentor', language: 'en' },
    { id: 'c2', title: 'Being a mentee', description: '', audience: 'mentee', language: 'en' },
  ],
};

const drafted = (changes: Partial<SelectionDraft>): SelectionDraft => ({
  ...emptySelection,
  ...changes,
});

describe('what was chosen', () => {
  test('is sent in the order of the screen, whatever the order of choosing', () => {
    const chosen = [contentKeys.course('c2'), contentKeys.home, contentKeys.programme('p1')];
    assert.deepEqual(
      choicesOf(drafted({ chosen }), selection).map(({ kind }) => kind),
      ['home', 'programme', 'course'],
    );
  });

  test('is left out when it is no longer there', () => {
    const chosen = [contentKeys.course('gone'), contentKeys.programme('gone')];
    assert.deepEqual(choicesOf(drafted({ chosen }), selection), []);
  });

  test('a course has a column of its name and of 100 points, until that is changed', () => {
    const chosen = [contentKeys.course('c1'), contentKeys.course('c2')];
    const columns = { c2: { isWanted: true, label: ' Test ', scoreMaximum: 20 } };
    assert.deepEqual(
      choicesOf(drafted({ chosen, columns }), selection).map((choice) =>
        choice.kind === 'course' ? choice.lineItem : null,
      ),
      [
        { label: 'Being a mentor', scoreMaximum: 100 },
        { label: 'Test', scoreMaximum: 20 },
      ],
    );
  });

  test('a course has none where it is not wanted, or not taken', () => {
    const chosen = [contentKeys.course('c1')];
    const unwanted = { c1: { isWanted: false, label: '', scoreMaximum: 20 } };
    for (const choices of [
      choicesOf(drafted({ chosen, columns: unwanted }), selection),
      choicesOf(drafted({ chosen }), { ...selection, acceptsLineItem: false }),
    ]) {
      assert.deepEqual(choices, [{ kind: 'course', courseId: 'c1', lineItem: null }]);
      assert.deepEqual(unnamedColumns(choices), []);
    }
  });

  test('a column without a name is found', () => {
    const chosen = [contentKeys.course('c1'), contentKeys.course('c2')];
    const columns = { c2: { isWanted: true, label: '  ', scoreMaximum: 20 } };
    assert.deepEqual(unnamedColumns(choicesOf(drafted({ chosen, columns }), selection)), ['c2']);
  });
});

describe('choosing', () => {
  test('adds and takes away where several are taken', () => {
    const one = drafted(choose(emptySelection, 'home', true));
    const two = drafted(choose(one, 'find-mentor', true));
    assert.deepEqual(two.chosen, ['home', 'find-mentor']);
    assert.deepEqual(choose(two, 'home', true).chosen, ['find-mentor']);
  });

  test('replaces where one is taken', () => {
    const one = drafted(choose(emptySelection, 'home', false));
    assert.deepEqual(choose(one, 'find-mentor', false).chosen, ['find-mentor']);
  });
});
