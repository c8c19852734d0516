import { text } from '../../../../content/catalogue.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { invitePerson } from '../../calendar/index.ts';
import type { CalendarEntry, Invitation, LinkTo } from '../../calendar/index.ts';
import type { Person } from '../../people/index.ts';
import { findTrainingEvents } from './training-events.store.ts';
import type { StoredTrainingEvent } from './training-events.store.ts';
import { listSignupsOf } from './training-signups.store.ts';
import type { TrainingSignup } from './training-signups.store.ts';

function entryOf(
  event: StoredTrainingEvent,
  signup: TrainingSignup,
  language: Parameters<typeof text>[0],
  linkTo: LinkTo,
): CalendarEntry {
  const url = linkTo(`/programmes/${event.programmeId}`);
  const { id, minutes, timeZone, startsAt } = event;
  const isOn = event.state === 'planned' && signup.isSignedUp;
  return {
    series: {
      id,
      firstAt: event.at,
      timeZone,
      everyWeeks: null,
      occurrences: 1,
      minutes,
      // Both only rise, so their sum does: with the event's changes, and with the person's own.
      calendarSequence: event.calendarSequence + signup.changes,
    },
    meetings: [
      { state: isOn ? 'planned' : 'cancelled', startsAt, minutes, timeZone, occurrence: 0 },
    ],
    summary: event.title,
    description: text(language, 'meeting-calendar', 'training', { url }),
    url,
    location: [event.place, event.link].filter((part) => part !== '').join(' · '),
  };
}

/**
 * What a person's calendar shows of the training events that they signed up for, or signed off from.
 * @param linkTo where the product opens for somebody outside it
 */
export async function listTrainingEntries(
  work: Work,
  person: Person,
  linkTo: LinkTo,
): Promise<readonly CalendarEntry[]> {
  const signups = await listSignupsOf(work, person.id);
  const events = await findTrainingEvents(
    work,
    signups.map(({ trainingEventId }) => trainingEventId),
  );
  const language = person.language ?? (await getOrganisation(work)).language;
  return events.flatMap((event) => {
    const signup = signups.find(({ trainingEventId }) => trainingEventId === event.id);
    return signup ? [entryOf(event, signup, language, linkTo)] : [];
  });
}

/**
 * @param organiser the mailbox that the product sends from
 * @returns the calendar file that goes with a mail about a training event, as it is now; null for
 *   somebody who never signed up or has no e-mail address
 */
export async function findTrainingInvitation(
  work: Work,
  trainingEventId: string,
  person: Person,
  to: { readonly organiser: { name: string; address: string }; readonly linkTo: LinkTo },
): Promise<Invitation | null> {
  const entries = await listTrainingEntries(work, person, to.linkTo);
  const entry = entries.find(({ series }) => series.id === trainingEventId);
  return invitePerson(entry, person, to.organiser, work.now);
}
