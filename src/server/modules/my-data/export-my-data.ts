import { keptCategories } from '../../../contract/index.ts';
import type { MyDataExport } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { categoryOf } from './personal-tables.ts';
import { readKeptRows } from './read-kept-rows.ts';

/**
 * Gathers what is kept about a person, as it was written: the right to a copy (GDPR article 15 (3)).
 * What others said about the same thing privately, an answer or an evaluation, is theirs and not in it.
 */
export async function exportMyData(work: Work, personId: string): Promise<MyDataExport> {
  const tables = await readKeptRows(work, personId);
  return {
    personId,
    exportedAt: work.now.toISOString(),
    categories: keptCategories.map((category) => ({
      category,
      tables: Object.entries(categoryOf).flatMap(([table, its]) => (its === category ? table : [])),
    })),
    tables,
  };
}
