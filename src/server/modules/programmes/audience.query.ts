import { sql } from 'kysely';
import type { Audience } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import type { Programme } from './programme.ts';

/** Everybody who works for the organisation. */
function activePeople(work: Work) {
  return work.db
    .selectFrom('people as person')
    .where('person.tenant_id', '=', work.tenantId)
    .where('person.state', '=', 'active');
}

export type People = ReturnType<typeof activePeople>;

/** The people of an audience. `audience.rules.ts` says the same of one person. */
export function selectAudience(work: Work, audience: Audience): People {
  let people = activePeople(work);
  for (const [column, values] of [
    ['person.department', audience.departments],
    ['person.division', audience.divisions],
    ['person.country', audience.countries],
    ['person.location', audience.locations],
  ] as const) {
    if (values.length > 0) people = people.where(column, 'in', [...values]);
  }
  const { level, startedFrom, startedTo } = audience;
  if (level.from !== null) people = people.where('person.job_level', '>=', level.from);
  if (level.to !== null) people = people.where('person.job_level', '<=', level.to);
  if (startedFrom !== null) people = people.where('person.start_date', '>=', startedFrom);
  if (startedTo !== null) people = people.where('person.start_date', '<=', startedTo);
  return people;
}

/** Those who may see a programme: its audience, or those who are asked to take part only. */
export function selectPeopleOf(
  work: Work,
  programme: Pick<Programme, 'id' | 'audience' | 'visibility'>,
): People {
  if (programme.visibility === 'audience') return selectAudience(work, programme.audience);
  return activePeople(work).where(
    sql<boolean>`exists (select 1 from programme_invitations invitation
      where invitation.tenant_id = person.tenant_id and invitation.person_id = person.id
        and invitation.programme_id = ${programme.id}
        and invitation.state in ('open', 'accepted'))`,
  );
}
