import { subscribe } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { CohortPairEnded, CohortPairFormed, CohortPairProposed } from '../../cohorts/index.ts';
import { getPeople } from '../../people/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';
import type { NoticeDraft, NoticeValues } from '../notify.ts';

interface Pair {
  readonly programmeId: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

/** One notice for each of the two, with the other's name. */
async function draftForBoth(
  work: Work,
  pair: Pair,
  draft: (personId: string) => Pick<NoticeDraft, 'kind' | 'link'> & { values?: NoticeValues },
): Promise<NoticeDraft[]> {
  const { programmeId, mentorId, menteeId } = pair;
  const people = await getPeople(work, [mentorId, menteeId]);
  const programme = await programmeValue(work, programmeId);
  return [
    [mentorId, menteeId],
    [menteeId, mentorId],
  ].map(([personId = '', otherId = '']) => {
    const { values, ...rest } = draft(personId);
    const otherName = people.get(otherId)?.name ?? '';
    return { personId, ...rest, values: { otherName, ...programme, ...values } };
  });
}

/** What the two of a pair that an owner proposes are told. */
export const notifyBothOfCohortPair = [
  subscribe('notify-both-when-cohort-pair-proposed', CohortPairProposed, (context, event) =>
    notify(context, event, (work) =>
      draftForBoth(work, event.payload, () => ({
        kind: 'cohort-proposed',
        link: `/proposals/${event.payload.proposalId}`,
        values: { expiresAt: event.payload.expiresAt },
      })),
    ),
  ),
  subscribe('notify-both-when-cohort-pair-formed', CohortPairFormed, (context, event) =>
    notify(context, event, (work) =>
      draftForBoth(work, event.payload, () => ({
        kind: 'cohort-formed',
        link: `/mentorships/${event.payload.mentorshipId}`,
      })),
    ),
  ),
  subscribe('notify-who-waits-when-cohort-pair-ended', CohortPairEnded, (context, event) =>
    notify(context, event, async (work) => {
      const { toIds, proposalId } = event.payload;
      const drafts = await draftForBoth(work, event.payload, () => ({
        kind: 'cohort-ended',
        // There each finds what they may know of it, and the way on.
        link: `/proposals/${proposalId}`,
      }));
      return drafts.filter(({ personId }) => toIds.includes(personId));
    }),
  ),
];
