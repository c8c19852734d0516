import type { z } from 'zod';
import type { planMeetings as planEndpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { isReminderNeedless, occurrencesOf } from '../../calendar/index.ts';
import { askForCallLinks } from './call-links/change-call-links.ts';
import type { MayMakeCallLink } from './call-links/change-call-links.ts';
import { MeetingsPlanned } from '../events.ts';
import { planOf } from '../mentorship-plan.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { getOpenMentorship, refuseTime } from './get-open-mentorship.ts';
import { insertSeries } from './meeting-series.store.ts';
import { insertMeetings, listMeetings } from './meetings.store.ts';
import type { StoredMeeting } from './meetings.store.ts';
import { themesInTurn } from './session-themes.rules.ts';

/**
 * A member plans a meeting, or a row of them that keeps its hour on the clock of its zone. Another at
 * the same time is no obstacle, as in any calendar; the screen tells it.
 * @throws AppError `invalid-input` for a time that has passed, and for a link that cannot be made in the
 *   person's name
 */
export async function planMeetings(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: z.output<(typeof planEndpoint)['body']>,
  mayMakeCallLink: MayMakeCallLink,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const { minutes, mode, place, theme, timeZone, repeats } = input;
  const rhythm = {
    firstAt: input.at,
    timeZone,
    everyWeeks: repeats?.everyWeeks ?? null,
    occurrences: repeats?.meetings ?? 1,
  };
  const instants = occurrencesOf(rhythm);
  const [first] = instants;
  if (first === undefined || first <= work.now) return refuseTime('This time has passed.');
  const used = await listMeetings(work, [mentorshipId]);
  const rowThemes = themesInTurn({
    chosen: theme,
    themes: (await planOf(work, mentorship)).sessionThemes,
    used: used.map((meeting) => meeting.theme),
    meetings: instants.length,
  });
  const seriesId = newId(work.now);
  await insertSeries(work, { id: seriesId, mentorshipId, minutes, ...rhythm }, personId);
  const meetings = instants.map((startsAt, occurrence): StoredMeeting => ({
    id: newId(work.now),
    mentorshipId,
    seriesId,
    occurrence,
    kind: 'formal',
    state: 'planned',
    startsAt,
    timeZone,
    minutes,
    mode,
    theme: rowThemes[occurrence] ?? '',
    place,
    version: 1,
    createdBy: personId,
    isReminded: isReminderNeedless(startsAt, work.now),
  }));
  await insertMeetings(work, meetings);
  if (input.hasTeamsLink && mode === 'virtual') {
    await askForCallLinks(work, meetings, personId, mayMakeCallLink);
  }
  await work.publish(MeetingsPlanned, {
    ...mentorshipFacts(mentorship),
    personId,
    seriesId,
    startsAt: first.toISOString(),
    minutes,
    meetings: instants.length,
  });
  await recordAudit(work, {
    action: 'meeting.planned',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { seriesId, meetings: instants.length },
  });
}
