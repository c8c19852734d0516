import { z } from 'zod';
import type { OrganisationSpace } from '../organisation/organisation.ts';
import { workingDayIn } from './days.ts';
import { fillTalk } from './fill-talk.ts';
import type { Open } from './open-once.ts';
import { countGoal, setGoal } from './set-goal.ts';

const mentorshipSchema = z.object({
  members: z.array(z.object({ person: z.object({ id: z.string() }) })),
});

/**
 * Gives a group that has begun what its members would by now have in its space: goals, meetings that
 * were and are to come, what somebody learnt, and what they write to each other.
 */
export async function fillSpace(
  id: string,
  space: OrganisationSpace,
  facilitatorNumber: string,
  open: Open,
): Promise<void> {
  const path = `/api/mentorships/${id}`;
  const facilitator = await open(facilitatorNumber);
  for (const goal of space.goals) {
    const member = await open(goal.by);
    await countGoal(path, await setGoal(path, goal, member), goal, member);
  }

  const { members } = await facilitator.call('GET', path, mentorshipSchema);
  const { met, meetings, learnt, talk } = space;
  const meeting = { timeZone: 'Europe/Amsterdam', mode: 'virtual' };
  await facilitator.send('POST', `${path}/meetings/log`, {
    ...meeting,
    kind: 'formal',
    at: `${workingDayIn(-met.daysAgo)}T10:00`,
    minutes: met.minutes,
    theme: met.theme,
    // Somebody is always away.
    attendeeIds: members.map(({ person }) => person.id).slice(0, -1),
  });
  await facilitator.send('POST', `${path}/meetings`, {
    ...meeting,
    at: `${workingDayIn(meetings.inDays)}T10:00`,
    minutes: meetings.minutes,
    theme: '',
    place: meetings.place,
    repeats: { everyWeeks: meetings.everyWeeks, meetings: meetings.count },
  });
  await (
    await open(learnt.by)
  ).send('POST', `${path}/learning-log`, {
    words: learnt.words,
    isShared: true,
    meetingId: null,
  });
  await fillTalk(id, talk, open);
}
