import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OrganisationSpace } from '../organisation/organisation.ts';
import { fillTalk } from './fill-talk.ts';
import type { ProductSession } from './product-session.ts';

const goalsSchema = z.object({ goals: z.array(z.object({ id: z.string(), title: z.string() })) });
const mentorshipSchema = z.object({
  members: z.array(z.object({ person: z.object({ id: z.string() }) })),
});
const meSchema = z.object({ person: z.object({ id: z.string() }) });

type Open = (employeeNumber: string) => Promise<ProductSession>;

/** The day so many days from today, ISO 8601. */
const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The working day so many days from today, or the last one before it. */
function workingDayIn(days: number): string {
  const weekday = new Date(`${dayIn(days)}T12:00:00Z`).getUTCDay();
  return dayIn(days - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0));
}

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
  for (const goal of space.goals) await setGoal(path, goal, await open(goal.by));

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

async function setGoal(
  path: string,
  goal: OrganisationSpace['goals'][number],
  member: ProductSession,
): Promise<void> {
  const { by: _by, ofAll, dueInDays, counted, milestones, ...words } = goal;
  const me = ofAll ? null : (await member.call('GET', '/api/me', meSchema)).person.id;
  const { goals } = await member.call('POST', `${path}/goals`, goalsSchema, {
    ...words,
    personId: me,
    catalogueKey: null,
    dueOn: dayIn(dueInDays),
    milestones: milestones.map((each) => ({
      id: randomUUID(),
      words: each.words,
      dueOn: dayIn(each.dueInDays),
    })),
  });
  const set = goals.find(({ title }) => title === goal.title);
  await member.send('POST', `${path}/goals/${set?.id ?? ''}/count`, { by: counted });
}
