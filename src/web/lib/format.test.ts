import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeFormat } from './format.ts';

const noonInAmsterdam = (): Date => new Date('2026-11-22T11:00:00Z');

describe('days are counted in the time zone of the person', () => {
  test('an instant after midnight there is tomorrow, even where it is still today in UTC', () => {
    const format = makeFormat('en', 'Europe/Amsterdam', noonInAmsterdam);
    assert.equal(format.relativeDays('2026-11-22T23:30:00Z'), 'tomorrow');
    assert.equal(format.relativeDays('2026-11-22T22:30:00Z'), 'today');
  });

  test('the same instant is another day elsewhere', () => {
    const format = makeFormat('en', 'America/New_York', noonInAmsterdam);
    assert.equal(format.relativeDays('2026-11-22T23:30:00Z'), 'today');
    assert.equal(format.date('2026-11-23T01:00:00Z'), '22 November 2026');
  });

  test('a change of the clock in between does not lose a day', () => {
    const beforeChange = (): Date => new Date('2026-10-24T22:30:00Z');
    const format = makeFormat('en', 'Europe/Amsterdam', beforeChange);
    assert.equal(format.relativeDays('2026-10-26T23:30:00Z'), 'in 2 days');
  });

  test('three weeks and more are told in weeks', () => {
    const format = makeFormat('nl', 'Europe/Amsterdam', noonInAmsterdam);
    assert.equal(format.relativeDays('2026-12-12T11:00:00Z'), 'over 20 dagen');
    assert.equal(format.relativeDays('2026-12-20T11:00:00Z'), 'over 4 weken');
  });
});

describe('words follow the language', () => {
  test('a time zone that nobody knows is replaced by the browser’s own', () => {
    assert.match(makeFormat('de', 'Mars/Olympus').date('2026-11-22T11:00:00Z'), /November 2026$/);
  });

  test('countries and languages have names; what is no country keeps its code', () => {
    const format = makeFormat('fr', 'Europe/Brussels');
    assert.equal(format.country('DE'), 'Allemagne');
    assert.equal(format.country('Atlantis'), 'Atlantis');
    assert.equal(format.language('nl'), 'néerlandais');
    assert.equal(format.list(['a', 'b', 'c']), 'a, b et c');
  });

  test('a size is in whole kilobytes, from a megabyte on in tenths, never more than it is', () => {
    const format = makeFormat('nl', 'Europe/Amsterdam');
    const shown = (bytes: number): string => format.fileSize(bytes).replace(/\s/u, ' ');
    assert.equal(shown(1), '1 kB');
    assert.equal(shown(840 * 1024), '840 kB');
    assert.equal(shown(1024 * 1024 * 1.29), '1,2 MB');
    assert.equal(shown(10 * 1024 * 1024), '10 MB');
  });
});
