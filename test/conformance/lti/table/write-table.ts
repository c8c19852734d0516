// `npm run lti-conformance`: writes docs/lti-conformance.md.
import { writeFile } from 'node:fs/promises';
import { makeTable } from './make-table.ts';
import { readTitles } from './read-titles.ts';
import { tablePath } from './table-path.ts';

await writeFile(tablePath, makeTable(await readTitles()));
