import type { CalendarEntry } from './calendar-entry.ts';
import { writeInvitation } from './write-calendar.ts';
import type { Invitation } from './write-calendar.ts';

/**
 * @param organiser the mailbox that the product sends from
 * @returns the calendar file that goes with a mail to the person; null where there is no entry, or no
 *   address to send it to
 */
export function invitePerson(
  entry: CalendarEntry | null | undefined,
  person: { readonly name: string; readonly email: string | null },
  organiser: { readonly name: string; readonly address: string },
  now: Date,
): Invitation | null {
  if (!entry || person.email === null) return null;
  const attendee = { name: person.name, address: person.email };
  return writeInvitation(entry, { organiser, attendee, now });
}
