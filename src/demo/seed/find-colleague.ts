import { z } from 'zod';
import type { ProductSession } from './product-session.ts';

const colleaguesSchema = z.object({ people: z.array(z.object({ id: z.string() })) });

/** @returns the id of a person, whom the administrator finds by their name */
export async function findColleague(administrator: ProductSession, name: string): Promise<string> {
  const path = `/api/colleagues?search=${encodeURIComponent(name)}`;
  const { people } = await administrator.call('GET', path, colleaguesSchema);
  return people[0]?.id ?? '';
}
