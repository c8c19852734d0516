import type { NoticeKind } from '../../../../contract/index.ts';
import { subscribe } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { HelpAnswered, HelpAsked, HelpNotAnswered } from '../../mentorships/index.ts';
import { getPerson } from '../../people/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';
import type { NoticeDraft, NoticeValues } from '../notify.ts';

interface HelpRequest {
  readonly personId: string;
  readonly helperId: string;
  readonly programmeId: string;
}

async function valuesOf(work: Work, otherId: string, programmeId: string): Promise<NoticeValues> {
  const { name: otherName } = await getPerson(work, otherId);
  return { otherName, ...(await programmeValue(work, programmeId)) };
}

async function toHelper(
  work: Work,
  { personId, helperId, programmeId }: HelpRequest,
  kind: NoticeKind,
): Promise<NoticeDraft[]> {
  const values = await valuesOf(work, personId, programmeId);
  return [{ personId: helperId, kind, link: '/help-requests', values }];
}

/** Help is told to whoever is asked, and its answer to whoever asked: never to the other side. */
export const notifyOfHelpRequests = [
  subscribe('notify-helper-when-help-asked', HelpAsked, (context, event) =>
    notify(context, event, (work) => toHelper(work, event.payload, 'help-asked')),
  ),
  subscribe('notify-helper-when-help-not-answered', HelpNotAnswered, (context, event) =>
    notify(context, event, (work) => toHelper(work, event.payload, 'help-reminder')),
  ),
  subscribe('notify-asker-when-help-answered', HelpAnswered, (context, event) =>
    notify(context, event, async (work) => {
      const { personId, mentorshipId, helperId, programmeId } = event.payload;
      const values = await valuesOf(work, helperId, programmeId);
      const link = `/mentorships/${mentorshipId}/help`;
      return [{ personId, kind: 'help-answered', link, values }];
    }),
  ),
];
