import { sql } from 'kysely';
import type { z } from 'zod';
import type { listAudienceValues } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation, listJobLevelNames } from '../../administration/index.ts';
import { getPerson } from '../../people/index.ts';

const shown = 500;

/** The values that people of the organisation have in what an audience can ask. */
export async function listValues(
  work: Work,
  readerId: string,
): Promise<z.input<typeof listAudienceValues.response>> {
  const { language } = await getPerson(work, readerId);
  const values = async (column: 'department' | 'division' | 'country' | 'location') => {
    const rows = await work.db
      .selectFrom('people')
      .select([sql<string>`${sql.ref(column)}`.as('value'), sql<number>`count(*)`.as('people')])
      .where('tenant_id', '=', work.tenantId)
      .where('state', '=', 'active')
      .where(column, 'is not', null)
      .where(column, '<>', '')
      .groupBy(column)
      .orderBy('people', 'desc')
      .orderBy('value')
      .limit(shown)
      .execute();
    return rows;
  };
  return {
    departments: await values('department'),
    divisions: await values('division'),
    countries: await values('country'),
    locations: await values('location'),
    jobLevels: listJobLevelNames(await getOrganisation(work), language),
  };
}
