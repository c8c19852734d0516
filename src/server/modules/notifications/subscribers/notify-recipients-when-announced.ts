import { subscribe } from '../../../jobs/job.ts';
import type { JobContext } from '../../../jobs/job.ts';
import type { DomainEvent } from '../../../jobs/event.ts';
import { getAnnouncement, pageOfRecipients, ProgrammeAnnounced } from '../../programmes/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

/** People told in one transaction: an audience may be a whole organisation. */
const pageSize = 200;

interface Announced {
  readonly programmeId: string;
  readonly announcementId: string;
}

export const notifyRecipientsWhenAnnounced = subscribe(
  'notify-recipients-when-announced',
  ProgrammeAnnounced,
  async (context, event) => {
    let page = await notifyPage(context, event, null);
    while (page.length === pageSize) page = await notifyPage(context, event, page.at(-1) ?? null);
  },
);

/** @returns ids of the people told: those after `after` */
async function notifyPage(
  context: JobContext,
  event: DomainEvent<Announced>,
  after: string | null,
): Promise<readonly string[]> {
  const { announcementId, programmeId } = event.payload;
  let page: readonly string[] = [];
  await notify(context, event, async (work) => {
    const announcement = await getAnnouncement(work, announcementId);
    const values = { title: announcement.title, ...(await programmeValue(work, programmeId)) };
    page = await pageOfRecipients(work, announcement, after, pageSize);
    return page.map((personId) => ({
      personId,
      kind: 'programme-announced',
      link: `/programmes/${programmeId}`,
      values,
    }));
  });
  return page;
}
