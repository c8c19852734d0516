import { sql } from 'kysely';
import type { MentorshipRole, PersonCard } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { findPeople, getPeople, listReports, personCard } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { isOwner } from '../../programmes/index.ts';
import { findPersonObstacle } from './find-person-obstacle.ts';
import { lockLedGroup } from './group-access.ts';
import type { Visitor } from './group-access.ts';
import type { LockedGroup } from './groups.store.ts';

const shown = 20;
const looked = 60;

/**
 * Whom somebody who leads a group can invite: mentors who have a seat to give; for other roles a
 * manager's own team, and for those who own the programme whoever the words find. The programme's rules
 * hold for each.
 * @throws AppError `not-found` for who does not lead it, `not-allowed` for a role that it has not
 */
export async function listGroupCandidates(
  work: Work,
  visitor: Visitor,
  id: string,
  input: { readonly role: MentorshipRole; readonly search: string },
): Promise<PersonCard[]> {
  const locked = await lockLedGroup(work, visitor, id);
  const { gathering, mentorship } = locked;
  const { role } = input;
  if (role !== gathering.lead && role !== gathering.member) throw new AppError('not-allowed');
  const present = new Set(mentorship.members.map(({ personId }) => personId));
  const candidates: PersonCard[] = [];
  for (const person of await findThem(work, visitor, locked, input)) {
    if (present.has(person.id) || candidates.length === shown) continue;
    if ((await findPersonObstacle(work, mentorship, person.id, role)) !== null) continue;
    candidates.push(personCard(person));
  }
  return candidates;
}

async function findThem(
  work: Work,
  visitor: Visitor,
  { mentorship }: LockedGroup,
  { role, search }: { readonly role: MentorshipRole; readonly search: string },
): Promise<Person[]> {
  const hasWords = (person: Person): boolean =>
    person.name.toLocaleLowerCase().includes(search.toLocaleLowerCase());
  if (role === 'mentor') {
    return (await listFreeMentors(work, mentorship.programmeId)).filter(hasWords);
  }
  const mayAskAnybody =
    role === 'facilitator' || (await isOwner(work, visitor, mentorship.programmeId));
  if (!mayAskAnybody || search === '') {
    return (await listReports(work, visitor.personId)).filter(hasWords);
  }
  return findPeople(work, search, looked);
}

async function listFreeMentors(work: Work, programmeId: string): Promise<Person[]> {
  const rows = await work.db
    .selectFrom('mentor_registrations')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'active')
    .where(sql<boolean>`taken_seats + held_seats < capacity`)
    .limit(looked)
    .execute();
  const people = await getPeople(
    work,
    rows.map((row) => row.person_id),
  );
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
