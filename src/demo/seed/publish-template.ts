import { z } from 'zod';
import type { ProductSession } from './product-session.ts';

const settingsSchema = z.looseObject({ rules: z.record(z.string(), z.unknown()) });
const draftSchema = z.object({ id: z.string(), updatedAt: z.string(), settings: settingsSchema });
const colleaguesSchema = z.object({ people: z.array(z.object({ id: z.string() })) });

/**
 * Sets a programme up from a template, with an owner of its own, and publishes it.
 * @param ownerName by which the administrator finds the owner
 * @param change what is set beside the template
 * @returns its id
 */
export async function publishTemplate(
  administrator: ProductSession,
  template: string,
  ownerName: string,
  change: (settings: z.output<typeof settingsSchema>) => Readonly<Record<string, unknown>>,
): Promise<string> {
  const draft = await administrator.call('POST', '/api/programmes', draftSchema, { template });
  const found = `/api/colleagues?search=${encodeURIComponent(ownerName)}`;
  const { people } = await administrator.call('GET', found, colleaguesSchema);
  const { id, settings, updatedAt } = draft;
  await administrator.send('PUT', `/api/programmes/${id}/settings`, {
    settings: { ...settings, ...change(settings), ownerIds: people.map((person) => person.id) },
    basedOn: updatedAt,
  });
  await administrator.send('POST', `/api/programmes/${id}/state/publish`);
  return id;
}
