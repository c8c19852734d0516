import { subscribe } from '../../../jobs/job.ts';
import { getAnnouncement, pageOfRecipients, ProgrammeAnnounced } from '../../programmes/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

/** People told in one transaction. */
const pageSize = 200;

/** Tells a page of people at a time: an audience may be a whole organisation. */
export const notifyRecipientsWhenAnnounced = subscribe(
  'notify-recipients-when-announced',
  ProgrammeAnnounced,
  async (context, event) => {
    const { announcementId, programmeId } = event.payload;
    let last: string | null = null;
    let isEnd = false;
    while (!isEnd) {
      const after: string | null = last;
      await notify(context, event, async (work) => {
        const announcement = await getAnnouncement(work, announcementId);
        const page = await pageOfRecipients(work, announcement, after, pageSize);
        const values = { title: announcement.title, ...(await programmeValue(work, programmeId)) };
        last = page.at(-1) ?? null;
        isEnd = page.length < pageSize;
        return page.map((personId) => ({
          personId,
          kind: 'programme-announced' as const,
          link: `/programmes/${programmeId}`,
          values,
        }));
      });
    }
  },
);
