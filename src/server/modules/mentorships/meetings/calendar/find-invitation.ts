import type { Work } from '../../../../jobs/work.ts';
import { invitePerson } from '../../../calendar/index.ts';
import type { Invitation, LinkTo } from '../../../calendar/index.ts';
import type { Person } from '../../../people/index.ts';
import { listCalendarEntries } from './calendar-entries.view.ts';

/**
 * @param organiser the mailbox that the product sends from
 * @returns the calendar file that goes with a mail about these meetings, as they are now; null for
 *   somebody who is not in their mentorship or has no e-mail address
 */
export async function findInvitation(
  work: Work,
  seriesId: string,
  person: Person,
  to: { readonly organiser: { name: string; address: string }; readonly linkTo: LinkTo },
): Promise<Invitation | null> {
  const [entry] = await listCalendarEntries(work, person, seriesId, to.linkTo);
  return invitePerson(entry, person, to.organiser, work.now);
}
