import { z } from 'zod';
import type { OrganisationMentorship } from '../organisation/organisation.ts';
import { workingDayIn } from './days.ts';
import { fillTalk } from './fill-talk.ts';
import type { Open } from './open-once.ts';
import type { ProductSession } from './product-session.ts';
import { countGoal } from './set-goal.ts';

const mentorshipSchema = z.object({
  members: z.array(z.object({ person: z.object({ id: z.string() }) })),
});
const meetingsSchema = z.object({
  meetings: z.array(z.object({ id: z.string(), version: z.number(), startsAt: z.string() })),
});
const goalsSchema = z.object({
  goals: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      milestones: z.array(z.object({ id: z.string(), words: z.string() })),
    }),
  ),
});
const checkInsSchema = z.object({ current: z.object({ period: z.number() }) });

/**
 * What two who began some weeks ago have by now: meetings that were held, goals with what came of them,
 * a check-in of one of them, and what they write to each other.
 */
export async function carryOnMentorship(
  id: string,
  told: OrganisationMentorship,
  open: Open,
): Promise<void> {
  const path = `/api/mentorships/${id}`;
  const mentor = await open(told.mentor.employeeNumber);
  await meet(path, told, mentor, open);
  for (const goal of told.goals) await pursue(path, goal, await open(goal.by));
  const { by, ...answer } = told.checkIn;
  const asked = await (await open(by)).call('GET', `${path}/check-ins`, checkInsSchema);
  const { period } = asked.current;
  await (await open(by)).send('PUT', `${path}/check-ins`, { ...answer, period });
  for (const { by: writer, ...entry } of told.learnt) {
    const body = { ...entry, meetingId: null };
    await (await open(writer)).send('POST', `${path}/learning-log`, body);
  }
  await fillTalk(id, told.talk, open);
}

async function meet(
  path: string,
  { meetings: plan, informal }: OrganisationMentorship,
  mentor: ProductSession,
  open: Open,
): Promise<void> {
  const { members } = await mentor.call('GET', path, mentorshipSchema);
  const attendeeIds = members.map(({ person }) => person.id);
  const { meetings } = await mentor.call('GET', `${path}/meetings`, meetingsSchema);
  for (const [index, minutes] of plan.heldMinutes.entries()) {
    const { id = '', version } = meetings[index] ?? {};
    const body = { basedOn: version, minutes, attendeeIds };
    await mentor.send('POST', `${path}/meetings/${id}/held`, body);
  }
  const next = meetings[plan.heldMinutes.length];
  for (const { by, words } of plan.agenda) {
    await (await open(by)).send('POST', `${path}/meetings/${next?.id ?? ''}/agenda`, { words });
  }
  await mentor.send('POST', `${path}/meetings/log`, {
    kind: 'informal',
    at: `${workingDayIn(-informal.daysAgo)}T09:30`,
    timeZone: 'Europe/Amsterdam',
    minutes: informal.minutes,
    mode: 'in_person',
    theme: informal.theme,
    attendeeIds,
  });
}

async function pursue(
  path: string,
  goal: OrganisationMentorship['goals'][number],
  member: ProductSession,
): Promise<void> {
  const { goals } = await member.call('GET', `${path}/goals`, goalsSchema);
  const { id = '', milestones = [] } = goals.find(({ title }) => title === goal.title) ?? {};
  await countGoal(path, id, goal, member);
  const goalPath = `${path}/goals/${id}`;
  for (const { words } of goal.milestones.filter(({ isDone }) => isDone)) {
    const milestone = milestones.find((each) => each.words === words);
    const body = { isDone: true };
    await member.send('PUT', `${goalPath}/milestones/${milestone?.id ?? ''}`, body);
  }
  if (goal.review) await member.send('POST', `${goalPath}/reviews`, goal.review);
  if (goal.conclusion) {
    await member.send('POST', `${goalPath}/conclusion`, { ...goal.conclusion, basedOn: 1 });
  }
}
