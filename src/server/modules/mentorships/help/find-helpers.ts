import type { Help } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { listOwners } from '../../programmes/index.ts';
import type { StoredMentorship } from '../mentorships.store.ts';

/**
 * Whom a member can ask for help: the programme's owners and whoever facilitates the group. An owner
 * who is in the mentorship is its other side, and is not asked.
 */
export async function findHelpers(
  work: Work,
  { programmeId, members }: Pick<StoredMentorship, 'programmeId' | 'members'>,
  personId: string,
): Promise<Help['helpers']> {
  const owners = (await listOwners(work, [programmeId])).get(programmeId) ?? [];
  const facilitatorIds = members
    .filter((member) => member.role === 'facilitator' && member.personId !== personId)
    .map((member) => member.personId);
  const people = await getPeople(work, facilitatorIds);
  return [
    ...[...people.values()]
      .filter((person) => person.isActive)
      .map((person) => ({ person: personCard(person), kind: 'facilitator' as const })),
    ...owners
      .filter((owner) => !members.some((member) => member.personId === owner.id))
      .map((person) => ({ person, kind: 'owner' as const })),
  ];
}
