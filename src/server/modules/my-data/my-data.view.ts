import { keptCategories } from '../../../contract/index.ts';
import type { MyData } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { listDocumentsBy } from '../mentorships/index.ts';
import { listWaysIn } from '../people/index.ts';
import { categoryOf } from './personal-tables.ts';
import { readKeptRows } from './read-kept-rows.ts';
import { viewAttributes } from './view-attributes.ts';

/** What is kept about a person and what they take part in, for their own screen. */
export async function viewMyData(work: Work, personId: string): Promise<MyData> {
  const rows = await readKeptRows(work, personId);
  const records = (category: string): number =>
    Object.entries(categoryOf)
      .filter(([, its]) => its === category)
      .reduce((sum, [table]) => sum + (rows[table]?.length ?? 0), 0);
  const count = (table: string, states: readonly string[]): number =>
    (rows[table] ?? []).filter((row) => typeof row.state === 'string' && states.includes(row.state))
      .length;
  return {
    attributes: await viewAttributes(work, rows.people?.[0] ?? {}),
    waysIn: await listWaysIn(work, personId),
    documents: [...(await listDocumentsBy(work, personId))],
    kept: keptCategories.map((category) => ({ category, records: records(category) })),
    participation: {
      offers: count('mentor_registrations', ['draft', 'active', 'paused']),
      searches: rows.mentee_intakes?.length ?? 0,
      requests:
        count('mentor_requests', ['open', 'needs_answer', 'waiting', 'turn']) +
        count('group_requests', ['open']),
      invitations: (rows.programme_invitations ?? []).filter(
        (row) => row.person_id === personId && row.state === 'open',
      ).length,
      mentorships: count('mentorships', [
        'gathering',
        'introduction',
        'agreement',
        'active',
        'paused',
        'closing',
      ]),
    },
  };
}
