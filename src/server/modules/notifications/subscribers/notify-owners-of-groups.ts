import type { NoticeKind } from '../../../../contract/index.ts';
import type { EventType } from '../../../jobs/event.ts';
import { subscribe } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import { GroupEnrolmentEnded, GroupLostLead, groupTitleOf } from '../../mentorships/index.ts';
import { listOwners } from '../../programmes/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

interface GroupEvent {
  readonly mentorshipId: string;
  readonly programmeId: string;
}

function tellOwners<Payload extends GroupEvent>(
  effect: string,
  event: EventType<Payload>,
  kind: NoticeKind,
): QueueWorker {
  return subscribe(`notify-owners-when-${effect}`, event, (context, happened) =>
    notify(context, happened, async (work) => {
      const { mentorshipId, programmeId } = happened.payload;
      const owners = (await listOwners(work, [programmeId])).get(programmeId) ?? [];
      const title = await groupTitleOf(work, mentorshipId);
      const values = {
        ...(title === null ? {} : { title }),
        ...(await programmeValue(work, programmeId)),
      };
      return owners.map(({ id }) => ({
        personId: id,
        kind,
        link: `/groups/${mentorshipId}`,
        values,
      }));
    }),
  );
}

/** What a programme's owner is asked to help with. */
export const notifyOwnersOfGroups = [
  tellOwners('group-lost-lead', GroupLostLead, 'group-needs-lead'),
  tellOwners('group-enrolment-ended', GroupEnrolmentEnded, 'group-enrolment-ended'),
];
