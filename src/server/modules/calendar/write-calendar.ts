import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  default as createCalendar,
} from 'ical-generator';
import type { ICalCalendar, ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import { endOf, occurrencesOf } from './spans.rules.ts';
import type { Span } from './spans.rules.ts';
import { isCancelled } from './calendar-entry.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { timeZoneComponent } from './time-zone-component.ts';

interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What goes out by e-mail: an entry of the calendar, for one person. */
export interface Invitation {
  /** What a calendar program is asked to do with it (RFC 5546 §3.2). */
  readonly method: 'REQUEST' | 'CANCEL';
  /** An iCalendar object (RFC 5545). */
  readonly content: string;
}

/**
 * Writes the invitation to what a series is now: the whole of it each time, under one UID, so that
 * whichever message came last is the one that holds.
 * @param organiser the product's own mailbox: answers are no affair of the members
 */
export function writeInvitation(
  entry: CalendarEntry,
  to: { readonly organiser: Mailbox; readonly attendee: Mailbox; readonly now: Date },
): Invitation {
  const method = isCancelled(entry) ? 'CANCEL' : 'REQUEST';
  const calendar = openCalendar([entry], ICalCalendarMethod[method]);
  const { organiser, attendee } = to;
  addEntry(calendar, entry, to.now, {
    organizer: { name: organiser.name, email: organiser.address },
    attendees: [
      {
        name: attendee.name,
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  });
  return { method, content: calendar.toString() };
}

/** Writes a person's entries for a calendar program that reads them again and again. */
export function writeFeed(entries: readonly CalendarEntry[], name: string, now: Date): string {
  const standing = entries.filter((entry) => !isCancelled(entry));
  const calendar = openCalendar(standing, ICalCalendarMethod.PUBLISH);
  calendar.name(name);
  for (const entry of standing) addEntry(calendar, entry, now, {});
  return calendar.toString();
}

function openCalendar(entries: readonly CalendarEntry[], method: ICalCalendarMethod): ICalCalendar {
  const instants = entries.flatMap(({ series, meetings }) => [
    ...occurrencesOf(series),
    ...meetings.map(({ startsAt }) => startsAt),
  ]);
  const times = instants.map((instant) => instant.getTime());
  const from = new Date(Math.min(...times));
  const to = new Date(Math.max(...times));
  return createCalendar({
    method,
    prodId: { company: 'Mentorklik', product: 'Mentorklik' },
    // No zone of its own: with one, stamps would not be in UTC (RFC 5545 §3.8.7.2).
    timezone: { name: null, generator: (timeZone) => timeZoneComponent(timeZone, from, to) },
  });
}

const inZone = (instant: Date, timeZone: string): DateTime =>
  DateTime.fromJSDate(instant, { zone: timeZone });

function timesOf(span: Span, timeZone: string): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  return {
    start: inZone(span.startsAt, timeZone),
    end: inZone(endOf(span), timeZone),
    timezone: timeZone,
  };
}

/** One meeting as it is; of a row the rule, what is left out of it, and what differs from it. */
function addEntry(
  calendar: ICalCalendar,
  entry: CalendarEntry,
  now: Date,
  people: Pick<ICalEventData, 'organizer' | 'attendees'>,
): void {
  const { series, meetings, summary, description, url } = entry;
  const common = {
    id: `${series.id}@mentorklik`,
    sequence: series.calendarSequence,
    stamp: inZone(now, 'utc'),
    status: isCancelled(entry) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Whoever shares a calendar shows that the time is taken, and not with whom.
    class: ICalEventClass.PRIVATE,
    summary,
    description,
    url,
    ...placeOf(entry),
    ...people,
  };
  const [only] = meetings;
  if (series.everyWeeks === null) {
    if (only)
      calendar.createEvent({ ...common, ...timesOf(only, only.timeZone), ...placeOf(only) });
    return;
  }
  const rule = occurrencesOf(series);
  const first = rule[0] ?? now;
  const planned = (occurrence: number | null): Date => rule[occurrence ?? 0] ?? first;
  const exclude = isCancelled(entry)
    ? []
    : meetings.filter(({ state }) => state === 'cancelled').map((one) => planned(one.occurrence));
  calendar.createEvent({
    ...common,
    ...timesOf({ startsAt: first, minutes: series.minutes }, series.timeZone),
    repeating: {
      freq: ICalEventRepeatingFreq.WEEKLY,
      interval: series.everyWeeks,
      count: series.occurrences,
      // An empty list would be written as a line that no parser takes.
      ...(exclude.length === 0
        ? {}
        : { exclude: exclude.map((instant) => inZone(instant, series.timeZone)) }),
    },
  });
  for (const meeting of meetings) {
    const due = planned(meeting.occurrence);
    const isAsPlanned =
      meeting.startsAt.getTime() === due.getTime() && meeting.minutes === series.minutes;
    const isAsRule = isAsPlanned && meeting.location === undefined;
    if (meeting.state === 'cancelled' || isAsRule) continue;
    calendar.createEvent({
      ...common,
      ...timesOf(meeting, meeting.timeZone),
      ...placeOf(meeting),
      recurrenceId: inZone(due, series.timeZone),
    });
  }
}

const placeOf = ({ location }: { readonly location?: string }): Pick<ICalEventData, 'location'> =>
  location === undefined ? {} : { location };
