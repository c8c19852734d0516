import { subscribe } from '../../../jobs/job.ts';
import { HelpAnswered, HelpAsked } from '../../mentorships/index.ts';
import { getPerson } from '../../people/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

/** Help is told to whoever is asked, and its answer to whoever asked: never to the other side. */
export const notifyOfHelpRequests = [
  subscribe('notify-helper-when-help-asked', HelpAsked, (context, event) =>
    notify(context, event, async (work) => {
      const { personId, helperId, programmeId } = event.payload;
      const { name: otherName } = await getPerson(work, personId);
      const values = { otherName, ...(await programmeValue(work, programmeId)) };
      return [{ personId: helperId, kind: 'help-asked', link: '/help-requests', values }];
    }),
  ),
  subscribe('notify-asker-when-help-answered', HelpAnswered, (context, event) =>
    notify(context, event, async (work) => {
      const { personId, mentorshipId, helperId, programmeId } = event.payload;
      const { name: otherName } = await getPerson(work, helperId);
      const values = { otherName, ...(await programmeValue(work, programmeId)) };
      return [
        { personId, kind: 'help-answered', link: `/mentorships/${mentorshipId}/help`, values },
      ];
    }),
  ),
];
