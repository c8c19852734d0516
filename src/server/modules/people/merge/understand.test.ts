import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keep } from './said.ts';
import { understand } from './understand.ts';

test('a country is known by its code or by its name in one of our languages', () => {
  const told = ['nl', 'Nederland', 'Pays-Bas', 'Niederlande', 'Netherlands', ' NL '];
  for (const country of told) assert.equal(understand(keep({ country })).country, 'NL', country);
  assert.equal(understand({ country: 'Deutschland' }).country, 'DE');
  assert.equal(understand({ country: 'UK' }).country, 'GB');
  assert.deepEqual(understand({ country: 'Atlantis' }), {});
});

test('what means nothing counts as not said', () => {
  const said = keep({
    email: 'no address',
    language: '!',
    timeZone: 'Mars/Base',
    startDate: '31-12-2020',
    department: 'Sales',
  });
  assert.deepEqual(understand(said), { department: 'Sales' });
});

test('a platform’s way of writing a locale, and an instant for a day, are understood', () => {
  assert.equal(understand({ language: 'nl_NL' }).language, 'nl-NL');
  assert.equal(understand({ startDate: '2020-02-29T00:00:00Z' }).startDate, '2020-02-29');
});

test('who is told of by a display name alone has a name', () => {
  assert.deepEqual(understand(keep({ names: { display: 'Sam de Wit' } })).names, {
    given: 'Sam de Wit',
    family: '',
  });
});

test('whatever is told is kept in a form that the database holds, and understood', () => {
  const text = fc.option(
    fc.string({ unit: fc.constantFrom('a', ' ', '\0', '😀', '\ud800', 'é'), maxLength: 600 }),
  );
  const telling = fc.record({
    names: fc.option(fc.record({ given: text, family: text, display: text })),
    email: text,
    country: text,
    jobLevel: fc.option(fc.array(text)),
    manager: text,
    language: text,
    timeZone: text,
    startDate: text,
    employment: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(telling, (told) => {
      const said = keep(told);
      assert.doesNotMatch(JSON.stringify(said), /\\u(0000|d[89a-f])/i);
      assert.deepEqual(keep(said), said, 'kept once is kept for good');
      const known = understand(said);
      assert.ok(Object.keys(known).every((part) => part in said));
      assert.match(known.country ?? 'NL', /^[A-Z]{2}$/);
    }),
  );
});
