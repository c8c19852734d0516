import type { z } from 'zod';
import type {
  MentorshipRole,
  listGroupCandidates as endpoint,
} from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { findPeople, listReports, personCard } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { isOwner } from '../../programmes/index.ts';
import { findPersonObstacle } from './find-person-obstacle.ts';
import { lockLedGroup } from './group-access.ts';
import type { Visitor } from './group-access.ts';
import { listFreeMentors } from './group-mentors.views.ts';
import { hasRole } from './group.rules.ts';
import type { LockedGroup } from './groups.store.ts';

const shown = 20;
const looked = 60;

interface Candidate {
  readonly person: Person;
  readonly topics: readonly string[];
}

/**
 * Whom somebody who leads a group can invite: mentors who have a seat to give, those first who offer its
 * topics; for other roles a manager's own team, and for those who own the programme whoever the words
 * find. The programme's rules hold for each.
 * @throws AppError `not-found` for who does not lead it, `not-allowed` for a role that it has not
 */
export async function listGroupCandidates(
  work: Work,
  visitor: Visitor,
  id: string,
  input: { readonly role: MentorshipRole; readonly search: string },
): Promise<z.input<typeof endpoint.response>['people']> {
  const locked = await lockLedGroup(work, visitor, id);
  const { gathering, mentorship } = locked;
  const { role } = input;
  if (!hasRole(gathering, role)) throw new AppError('not-allowed');
  const present = new Set(mentorship.members.map(({ personId }) => personId));
  const candidates: z.input<typeof endpoint.response>['people'] = [];
  for (const { person, topics } of await findThem(work, visitor, locked, input)) {
    if (present.has(person.id) || candidates.length === shown) continue;
    if ((await findPersonObstacle(work, locked, person.id, role)) !== null) continue;
    candidates.push({ ...personCard(person), topics: [...topics] });
  }
  return candidates;
}

async function findThem(
  work: Work,
  visitor: Visitor,
  locked: LockedGroup,
  { role, search }: { readonly role: MentorshipRole; readonly search: string },
): Promise<readonly Candidate[]> {
  const hasWords = (person: Person): boolean =>
    person.name.toLocaleLowerCase().includes(search.toLocaleLowerCase());
  if (role === 'mentor') {
    return (await listFreeMentors(work, locked)).filter(({ person }) => hasWords(person));
  }
  const mayAskAnybody =
    role === 'facilitator' || (await isOwner(work, visitor, locked.mentorship.programmeId));
  const people =
    !mayAskAnybody || search === ''
      ? (await listReports(work, visitor.personId)).filter(hasWords)
      : await findPeople(work, search, looked);
  return people.map((person) => ({ person, topics: [] }));
}
