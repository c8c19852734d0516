import type { z } from 'zod';
import type { GroupRequest, listGroupRequests } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { listPublishedProgrammes } from '../../programmes/index.ts';
import { planOf } from '../mentorship-plan.ts';
import { listMentorshipsOf } from '../mentorships.store.ts';
import { listOpenGroupRequests } from './group-requests.store.ts';
import type { StoredGroupRequest } from './group-requests.store.ts';
import { findGroups, listProgrammesOfGroups } from './groups.store.ts';

/**
 * Requests as one person sees them. Their words are for those alone who wrote or answer them: an owner
 * who leads no group reads none.
 * @param leads whether the person is in the group as who leads it
 */
export async function describeGroupRequests(
  work: Work,
  requests: readonly StoredGroupRequest[],
  viewer: { readonly personId: string; readonly leads: boolean },
): Promise<GroupRequest[]> {
  const mayRead = ({ kind, personId, madeBy }: StoredGroupRequest): boolean =>
    [personId, madeBy].includes(viewer.personId) || (kind === 'join' && viewer.leads);
  const ids = requests.map(({ groupId }) => groupId);
  const groups = await findGroups(work, ids);
  const programmeOf = await listProgrammesOfGroups(work, ids);
  const programmes = await listPublishedProgrammes(work);
  const people = await getPeople(
    work,
    requests.flatMap(({ personId, madeBy }) => [personId, madeBy]),
  );
  return requests.flatMap((request) => {
    const person = people.get(request.personId);
    const madeBy = people.get(request.madeBy);
    const programme = programmes.find(({ id }) => id === programmeOf.get(request.groupId));
    const title = groups.get(request.groupId)?.settings.title;
    if (!person || !madeBy || !programme || title === undefined) return [];
    return [
      {
        id: request.id,
        groupId: request.groupId,
        groupTitle: title,
        programmeId: programme.id,
        programmeName: programme.name,
        kind: request.kind,
        role: request.role,
        person: personCard(person),
        madeBy: personCard(madeBy),
        words: mayRead(request) ? request.words : '',
        createdAt: request.createdAt.toISOString(),
        expiresAt: request.expiresAt.toISOString(),
      },
    ];
  });
}

/** What waits for a person's answer: invitations, and requests for places in the groups they lead. */
export async function listGroupRequestsOf(
  work: Work,
  personId: string,
): Promise<z.input<typeof listGroupRequests.response>> {
  const own = await listOpenGroupRequests(work, { personId });
  const toLead = await listOpenGroupRequests(work, {
    groupIds: await listLedGroups(work, personId),
  });
  const invitations = own.filter(({ kind }) => kind === 'invitation');
  const wishes = toLead.filter(({ kind }) => kind === 'join');
  return {
    toAnswer: await describeGroupRequests(work, [...wishes, ...invitations], {
      personId,
      leads: true,
    }),
    toAwait: await describeGroupRequests(
      work,
      own.filter(({ kind }) => kind === 'join'),
      { personId, leads: false },
    ),
  };
}

async function listLedGroups(work: Work, personId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const mentorship of await listMentorshipsOf(work, personId)) {
    if (mentorship.endedAt !== null) continue;
    const { gathering } = await planOf(work, mentorship);
    const own = mentorship.members.find((member) => member.personId === personId);
    if (gathering !== null && own?.role === gathering.lead) ids.push(mentorship.id);
  }
  return ids;
}
