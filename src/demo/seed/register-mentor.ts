import { z } from 'zod';
import type { OrganisationOffer } from '../organisation/organisation.ts';
import type { ProductSession } from './product-session.ts';

const registrationSchema = z.object({ id: z.string() });

/** Registers somebody in a programme and publishes the offer; its key in the product. */
export async function registerMentor(
  session: ProductSession,
  programmeId: string,
  offered: OrganisationOffer,
): Promise<string> {
  const path = `/api/programmes/${programmeId}/mentor-registration`;
  const { employeeNumber: _number, ...offer } = offered;
  const { id } = await session.call('PUT', path, registrationSchema, offer);
  await session.send('POST', `${path}/publish`);
  return id;
}
