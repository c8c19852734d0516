import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { deleteLink, insertLink, listLinks } from './links.store.ts';

/** More than a mentorship needs, and few enough to read in one go. */
const mostLinks = 100;

/**
 * A member shares a page or a document that is kept elsewhere.
 * @throws AppError `mentorship-ended`; `invalid-input` where there are too many
 */
export async function addLink(
  work: Work,
  mentorshipId: string,
  personId: string,
  { title, url }: { readonly title: string; readonly url: string },
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  if ((await listLinks(work, mentorshipId)).length >= mostLinks) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body', message: `There are ${String(mostLinks)} links already.` }],
    });
  }
  const id = newId(work.now);
  await insertLink(work, mentorshipId, { id, title, url, addedBy: personId });
  await recordAudit(work, {
    action: 'link.added',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { linkId: id },
  });
}

/** @throws AppError `not-found` for one of another mentorship; `not-allowed` for another's */
export async function removeLink(
  work: Work,
  mentorshipId: string,
  linkId: string,
  personId: string,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const link = (await listLinks(work, mentorshipId)).find(({ id }) => id === linkId);
  if (!link) throw new AppError('not-found');
  if (link.addedBy !== personId) throw new AppError('not-allowed');
  await deleteLink(work, linkId);
  await recordAudit(work, {
    action: 'link.removed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { linkId },
  });
}
