import { z } from 'zod';
import type { OrganisationCircles } from '../organisation/organisation.ts';
import { fillSpace } from './fill-space.ts';
import type { Open } from './open-once.ts';
import type { ProductSession } from './product-session.ts';
import { publishTemplate } from './publish-template.ts';
import { registerMentor } from './register-mentor.ts';

const groupSchema = z.object({ id: z.string(), state: z.string() });
const requestsSchema = z.object({ toAnswer: z.array(z.object({ id: z.string() })) });
const agreementSchema = z.object({ current: z.object({ version: z.number() }) });
type Circle = OrganisationCircles['circles'][number];

/**
 * Sets up the programme of circles, with its own owner, and gathers them: one that has begun, and one
 * that still takes people.
 * @param ownerName by which the administrator finds the owner
 */
export async function gatherCircles(
  { departments, circles }: OrganisationCircles,
  ownerName: string,
  administrator: ProductSession,
  open: Open,
): Promise<void> {
  const audience = { departments };
  const id = await publishTemplate(administrator, 'group_circle', ownerName, () => ({ audience }));
  for (const circle of circles) await gatherCircle(id, circle, open);
}

async function gatherCircle(programmeId: string, circle: Circle, open: Open): Promise<void> {
  const facilitator = await open(circle.facilitator);
  const path = `/api/programmes/${programmeId}/groups`;
  const group = await facilitator.call('POST', path, groupSchema, {
    settings: circle.settings,
    as: 'facilitator',
  });
  const join = async (employeeNumber: string, words: string): Promise<void> => {
    const member = await open(employeeNumber);
    await member.send('POST', `/api/groups/${group.id}/join`, { words });
  };
  const { words, isIn, ...offered } = circle.mentor;
  const mentor = await open(offered.employeeNumber);
  await registerMentor(mentor, programmeId, offered);
  const offer = (): Promise<void> =>
    mentor.send('POST', `/api/groups/${group.id}/join`, { words, role: 'mentor' });
  if (isIn) await offer();
  for (const member of circle.members) await join(member, '');
  const { toAnswer } = await facilitator.call('GET', '/api/group-requests', requestsSchema);
  for (const { id } of toAnswer) {
    await facilitator.send('POST', `/api/group-requests/${id}/accept`);
  }
  for (const asking of circle.asking) await join(asking.employeeNumber, asking.words);
  if (!isIn) await offer();
  const { state } = await facilitator.call('GET', `/api/groups/${group.id}`, groupSchema);
  if (state !== 'agreement') return;
  for (const member of [circle.facilitator, offered.employeeNumber, ...circle.members]) {
    await sign(await open(member), group.id);
  }
  if (circle.space) await fillSpace(group.id, circle.space, circle.facilitator, open);
}

async function sign(member: ProductSession, id: string): Promise<void> {
  const path = `/api/mentorships/${id}/agreement`;
  const { current } = await member.call('GET', path, agreementSchema);
  await member.send('POST', `${path}/signature`, { version: current.version });
}
