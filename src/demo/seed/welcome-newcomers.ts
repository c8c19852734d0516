import { z } from 'zod';
import type { OrganisationNewcomers } from '../organisation/organisation.ts';
import { publishTemplate } from './publish-template.ts';
import type { ProductSession } from './product-session.ts';
import { registerMentor } from './register-mentor.ts';

const personSchema = z.object({ person: z.object({ id: z.string() }) });

type Open = (employeeNumber: string) => Promise<ProductSession>;

/**
 * Sets up the programme of buddies for those who are new in some departments, and proposes a buddy to one
 * of them by hand; both still have to answer.
 * @param ownerName by which the administrator finds the owner
 */
export async function welcomeNewcomers(
  { departments, buddies, proposed }: OrganisationNewcomers,
  ownerName: string,
  administrator: ProductSession,
  open: Open,
): Promise<void> {
  const id = await publishTemplate(administrator, 'onboarding', ownerName, ({ rules }) => ({
    audience: { departments },
    // The demonstration is as old as the day on which it is looked at; its juniors stay the newest.
    rules: { ...rules, menteeStartedWithinDays: null, menteeLevel: { from: null, to: 1 } },
  }));
  const registrationIds = new Map<string, string>();
  for (const buddy of buddies) {
    const session = await open(buddy.employeeNumber);
    registrationIds.set(buddy.employeeNumber, await registerMentor(session, id, buddy));
  }
  for (const { newcomer, buddy } of proposed) {
    const { person } = await (await open(newcomer)).call('GET', '/api/me', personSchema);
    await administrator.send('POST', `/api/programmes/${id}/buddies/${person.id}`, {
      registrationId: registrationIds.get(buddy),
    });
  }
}
