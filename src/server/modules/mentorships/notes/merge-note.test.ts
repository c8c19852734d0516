import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noteMaximum } from '../../../../contract/index.ts';
import { mergeNote } from './merge-note.ts';

const note = (words: string, title = 'Plan') => ({ title, words });
const lines = (...words: string[]) => note(words.join('\n'));

test('changes of different lines come together', () => {
  const base = lines('one', 'two', 'three', 'four', 'five');
  const mine = lines('ONE', 'two', 'three', 'four', 'five');
  const theirs = { ...lines('one', 'two', 'three', 'four', 'five', 'six'), title: 'Our plan' };
  assert.deepEqual(mergeNote(mine, base, theirs), {
    title: 'Our plan',
    words: 'ONE\ntwo\nthree\nfour\nfive\nsix',
  });
});

test('changes of the same line, or a title that both changed, do not', () => {
  assert.equal(mergeNote(lines('mine'), lines('base'), lines('theirs')), null);
  assert.equal(mergeNote(note('', 'A'), note('', 'B'), note('', 'C')), null);
});

test('what would come out too long is no merge', () => {
  const half = 'x'.repeat(noteMaximum / 2);
  assert.equal(mergeNote(lines(half, '-'), lines('a', '-'), lines('a', '-', half)), null);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '<b>', ''), { maxLength: 8 })
  .map((words) => note(words.join('\n')));

test('who changed nothing takes the other’s; the same change by both is that change', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      assert.deepEqual(mergeNote(base, base, changed), changed);
      assert.deepEqual(mergeNote(changed, base, base), changed);
      assert.deepEqual(mergeNote(changed, base, changed), changed);
    }),
  );
});

test('a merge holds every line that either added, whoever comes first', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const merged = mergeNote(mine, base, theirs);
      assert.equal(mergeNote(theirs, base, mine) === null, merged === null);
      if (!merged) return;
      const kept = merged.words.split('\n');
      const old = base.words.split('\n');
      for (const line of [...mine.words.split('\n'), ...theirs.words.split('\n')]) {
        assert.ok(old.includes(line) || kept.includes(line), line);
      }
    }),
  );
});
