import { z } from 'zod';
import type { OrganisationCircles } from '../organisation/organisation.ts';
import { fillSpace } from './fill-space.ts';
import type { ProductSession } from './product-session.ts';

const draftSchema = z.object({
  id: z.string(),
  updatedAt: z.string(),
  settings: z.record(z.string(), z.unknown()),
});
const colleaguesSchema = z.object({ people: z.array(z.object({ id: z.string() })) });
const groupSchema = z.object({ id: z.string(), state: z.string() });
const requestsSchema = z.object({ toAnswer: z.array(z.object({ id: z.string() })) });
const agreementSchema = z.object({ current: z.object({ version: z.number() }) });

type Open = (employeeNumber: string) => Promise<ProductSession>;
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
  const body = { template: 'group_circle' };
  const draft = await administrator.call('POST', '/api/programmes', draftSchema, body);
  const found = `/api/colleagues?search=${encodeURIComponent(ownerName)}`;
  const { people } = await administrator.call('GET', found, colleaguesSchema);
  const path = `/api/programmes/${draft.id}`;
  const settings = {
    ...draft.settings,
    audience: { departments },
    ownerIds: people.map(({ id }) => id),
  };
  await administrator.send('PUT', `${path}/settings`, { settings, basedOn: draft.updatedAt });
  await administrator.send('POST', `${path}/state/publish`);
  for (const circle of circles) await gatherCircle(path, circle, open);
}

async function gatherCircle(path: string, circle: Circle, open: Open): Promise<void> {
  const facilitator = await open(circle.facilitator);
  const group = await facilitator.call('POST', `${path}/groups`, groupSchema, {
    settings: circle.settings,
    as: 'facilitator',
  });
  const join = async (employeeNumber: string, words: string): Promise<void> => {
    const member = await open(employeeNumber);
    await member.send('POST', `/api/groups/${group.id}/join`, { words });
  };
  for (const member of circle.members) await join(member, '');
  const { toAnswer } = await facilitator.call('GET', '/api/group-requests', requestsSchema);
  for (const { id } of toAnswer) {
    await facilitator.send('POST', `/api/group-requests/${id}/accept`);
  }
  for (const { employeeNumber, words } of circle.asking) await join(employeeNumber, words);
  const { state } = await facilitator.call('GET', `/api/groups/${group.id}`, groupSchema);
  if (state !== 'agreement') return;
  for (const member of [circle.facilitator, ...circle.members]) {
    await sign(await open(member), group.id);
  }
  if (circle.space) await fillSpace(group.id, circle.space, circle.facilitator, open);
}

async function sign(member: ProductSession, id: string): Promise<void> {
  const path = `/api/mentorships/${id}/agreement`;
  const { current } = await member.call('GET', path, agreementSchema);
  await member.send('POST', `${path}/signature`, { version: current.version });
}
