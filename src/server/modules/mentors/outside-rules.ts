import type { Work } from '../../jobs/work.ts';
import { getToday } from '../administration/index.ts';
import { getPerson, reportingLine } from '../people/index.ts';
import { findPairObstacle } from '../programmes/index.ts';
import type { Programme } from '../programmes/index.ts';
import { findMenteeIntake } from './mentee-intakes.ts';

/**
 * The mentors of a programme with whom its rules let a person not come together.
 * @param registrationId only this one is looked at; null: all that are published
 * @returns ids of people
 */
export async function listOutsideRules(
  work: Work,
  programme: Programme,
  personId: string,
  registrationId: string | null,
): Promise<string[]> {
  const person = await getPerson(work, personId);
  const intake = await findMenteeIntake(work, programme.id, personId);
  const mentee = { ...person, languages: intake?.languages ?? [] };
  const line = await reportingLine(work, personId);
  const today = await getToday(work);
  let offers = work.db
    .selectFrom('mentor_registrations as offer')
    .innerJoin('people as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'offer.tenant_id')
        .onRef('person.id', '=', 'offer.person_id'),
    )
    .select([
      'person.id',
      'person.job_level as jobLevel',
      'person.start_date as startDate',
      'person.country',
      'person.department',
      'person.division',
      'offer.languages',
    ])
    .where('offer.tenant_id', '=', work.tenantId)
    .where('offer.programme_id', '=', programme.id)
    .where('offer.state', '=', 'active');
  if (registrationId !== null) offers = offers.where('offer.id', '=', registrationId);
  const rows = await offers.execute();
  return rows
    .filter((mentor) => findPairObstacle(programme.rules, mentor, mentee, line, today) !== null)
    .map(({ id }) => id);
}
