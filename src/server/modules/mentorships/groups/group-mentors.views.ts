import { sql } from 'kysely';
import type { Group } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import type { LockedGroup } from './groups.store.ts';

const looked = 60;

/** Topics of a group that each registered mentor of its programme offers, by the mentor's id. */
function offersFor(work: Work, { group, mentorship }: Pick<LockedGroup, 'group' | 'mentorship'>) {
  const { topics } = group.settings;
  return work.db
    .selectFrom('mentor_registrations')
    .select([
      'person_id',
      sql<string[]>`array(select unnest(topics) intersect select unnest(${topics}::text[]))`.as(
        'shared',
      ),
    ])
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', mentorship.programmeId);
}

/** The mentors beside whoever facilitates, with what they bring. */
export async function describeMentors(work: Work, read: LockedGroup): Promise<Group['mentors']> {
  const { expert } = read.gathering;
  const ids = read.mentorship.members
    .filter(({ role }) => role === expert)
    .map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const people = await getPeople(work, ids);
  const rows = await offersFor(work, read).where('person_id', 'in', ids).execute();
  return ids.flatMap((id) => {
    const person = people.get(id);
    if (!person) return [];
    const topics = rows.find((row) => row.person_id === id)?.shared ?? [];
    return [{ person: personCard(person), topics: topics.toSorted() }];
  });
}

/** Mentors who have a seat to give, those first who offer most of the group's topics. */
export async function listFreeMentors(
  work: Work,
  read: LockedGroup,
): Promise<readonly { readonly person: Person; readonly topics: readonly string[] }[]> {
  const rows = await offersFor(work, read)
    .where('state', '=', 'active')
    .where(sql<boolean>`taken_seats + held_seats < capacity`)
    .orderBy(
      sql`cardinality(array(select unnest(topics) intersect
        select unnest(${read.group.settings.topics}::text[])))`,
      'desc',
    )
    .orderBy('person_id')
    .limit(looked)
    .execute();
  const people = await getPeople(
    work,
    rows.map((row) => row.person_id),
  );
  return rows
    .flatMap(({ person_id: id, shared }) => {
      const person = people.get(id);
      return person ? [{ person, topics: shared.toSorted() }] : [];
    })
    .toSorted(
      (one, other) =>
        other.topics.length - one.topics.length || one.person.name.localeCompare(other.person.name),
    );
}
