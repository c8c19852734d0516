import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { caseGroups } from './table/conformance-cases.ts';
import { makeTable } from './table/make-table.ts';
import { readTitles, type TitledTest } from './table/read-titles.ts';
import { tablePath } from './table/table-path.ts';

describe('docs/lti-conformance.md', () => {
  let tests: TitledTest[];
  before(async () => {
    tests = await readTitles();
  });
  const known = caseGroups.flatMap(({ cases }) => Object.keys(cases));

  test('every case has a test that says it shows it', () => {
    const shown = new Set(tests.flatMap(({ cases }) => cases));
    assert.deepEqual(
      known.filter((id) => !shown.has(id)),
      [],
    );
  });

  test('no test says that it shows a case that is none', () => {
    const odd = tests.filter(({ cases }) => cases.some((id) => !known.includes(id)));
    assert.deepEqual(odd, []);
    assert.equal(new Set(known).size, known.length);
  });

  test('is what the titles of the tests say: else run `npm run lti-conformance`', async () => {
    assert.equal(await readFile(tablePath, 'utf8'), makeTable(tests));
  });
});
