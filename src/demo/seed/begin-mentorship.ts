import { z } from 'zod';
import type { OrganisationMentorship } from '../organisation/organisation.ts';
import { workingDayIn } from './days.ts';
import type { Open } from './open-once.ts';
import type { ProductSession } from './product-session.ts';
import { setGoal } from './set-goal.ts';

const invitationsSchema = z.object({
  invitations: z.array(z.object({ id: z.string(), programmeId: z.string() })),
});
const idSchema = z.object({ id: z.string() });
const acceptedSchema = z.object({ mentorshipId: z.string() });
const agreementSchema = z.object({
  current: z.object({ version: z.number(), terms: z.record(z.string(), z.unknown()) }),
});
const meetingsSchema = z.object({
  meetings: z.array(z.object({ id: z.string(), version: z.number() })),
});

/**
 * Two who are invited come together: the one registers, the other asks; they prepare, agree, set
 * goals and plan their meetings.
 * @param daysAgo how long ago the product believes it to be
 * @returns the mentorship's id
 */
export async function beginMentorship(
  told: OrganisationMentorship,
  programmeId: string,
  daysAgo: number,
  open: Open,
): Promise<string> {
  const mentor = await open(told.mentor.employeeNumber);
  const mentee = await open(told.mentee.employeeNumber);
  for (const person of [mentor, mentee]) await accept(person, programmeId);
  const id = await comeTogether(told, programmeId, mentor, mentee);
  const path = `/api/mentorships/${id}`;
  const done = ['read', 'think', 'plan', 'ask', 'agree'];
  await mentor.send('PUT', `${path}/preparation`, {
    ...{ reflection: told.mentor.reflection, strengths: told.mentor.strengths, done },
  });
  const { reflection } = told.mentee;
  await mentee.send('PUT', `${path}/preparation`, { reflection, strengths: {}, done });
  await agree(`${path}/agreement`, told.agreement, mentee, mentor);
  for (const goal of told.goals) await setGoal(path, goal, await open(goal.by), daysAgo);
  await planMeetings(`${path}/meetings`, told, mentor, daysAgo);
  return id;
}

async function accept(person: ProductSession, programmeId: string): Promise<void> {
  const all = await person.call('GET', '/api/programme-invitations', invitationsSchema);
  const invitation = all.invitations.find((each) => each.programmeId === programmeId);
  await person.send('POST', `/api/programme-invitations/${invitation?.id ?? ''}/accept`);
}

async function comeTogether(
  told: OrganisationMentorship,
  programmeId: string,
  mentor: ProductSession,
  mentee: ProductSession,
): Promise<string> {
  const path = `/api/programmes/${programmeId}`;
  const offer = `${path}/mentor-registration`;
  const registration = await mentor.call('PUT', offer, idSchema, told.mentor.offer);
  await mentor.send('POST', `${offer}/publish`);
  await mentee.send('PUT', `${path}/mentee-intake`, told.mentee.intake);
  const request = await mentee.call('POST', '/api/mentor-requests', idSchema, {
    mentorRegistrationId: registration.id,
    motivation: told.mentee.motivation,
    whenFull: 'refuse',
  });
  const accepting = `/api/mentor-requests/${request.id}/accept`;
  return (await mentor.call('POST', accepting, acceptedSchema)).mentorshipId;
}

async function agree(
  path: string,
  changed: OrganisationMentorship['agreement'],
  mentee: ProductSession,
  mentor: ProductSession,
): Promise<void> {
  const { current } = await mentee.call('POST', path, agreementSchema);
  const saved = await mentee.call('PUT', path, agreementSchema, {
    basedOn: current.version,
    terms: { ...current.terms, ...changed },
  });
  for (const member of [mentee, mentor]) {
    await member.send('POST', `${path}/signature`, { version: saved.current.version });
  }
}

/** Plans the row, and gives each of its meetings a theme as long as there are themes. */
async function planMeetings(
  path: string,
  { meetings, programme }: OrganisationMentorship,
  mentor: ProductSession,
  daysAgo: number,
): Promise<void> {
  const { minutes, place, everyWeeks, count } = meetings;
  const first = new Date(`${workingDayIn(meetings.firstInDays - daysAgo)}T10:00:00Z`);
  const planned = { timeZone: 'Europe/Amsterdam', mode: 'virtual', minutes, place };
  const at = (index: number): string =>
    new Date(first.getTime() + index * everyWeeks * 7 * 86_400_000).toISOString().slice(0, 16);
  const row = await mentor.call('POST', path, meetingsSchema, {
    ...planned,
    at: at(0),
    theme: '',
    repeats: { everyWeeks, meetings: count },
  });
  for (const [index, { id, version }] of row.meetings.entries()) {
    const theme = programme.themes[index];
    if (theme === undefined) continue;
    const body = { ...planned, basedOn: version, at: at(index), theme };
    await mentor.send('PUT', `${path}/${id}`, body);
  }
}
