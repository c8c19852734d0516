import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { defaultBehaviour } from '../lms/platform-behaviour.ts';
import { launchProduct } from './open-product.ts';
import type { Addresses } from './open-product.ts';
import type { ProductSession } from './product-session.ts';

const platformsSchema = z.object({
  platforms: z.array(
    z.object({ id: z.string(), roster: z.object({ lastReadAt: z.string().nullable() }) }),
  ),
});
const patienceSeconds = 120;

/**
 * Names the LMS as people know it, has its roster read, and leaves an administrator something to decide:
 * somebody has opened the product from a deployment that nobody has let in, and a registration link has
 * not been used.
 * @throws Error where the product let the deployment in, or did not read the roster in time
 */
export async function leaveConnectionsToDecide(
  addresses: Addresses,
  administrator: ProductSession,
  employeeNumber: string,
): Promise<void> {
  const { platforms } = await administrator.call('GET', '/api/platforms', platformsSchema);
  for (const { id } of platforms) {
    const body = { name: defaultBehaviour.name, isEnabled: true };
    await administrator.send('PUT', `/api/platforms/${id}`, body);
    await administrator.send('POST', `/api/platforms/${id}/roster-reads`, { mayEndMany: false });
  }
  await administrator.send('POST', '/api/platforms/registration-links');
  for (const deployment of defaultBehaviour.otherDeployments) {
    const query = `?deployment=${encodeURIComponent(deployment)}`;
    const { status } = await launchProduct(addresses, employeeNumber, query);
    if (status !== 401) throw new Error(`Deployment ${deployment} was answered ${String(status)}`);
  }
  await waitUntilRostersAreRead(administrator);
}

/** A demonstration that is stopped before would show its administrator a platform without people. */
async function waitUntilRostersAreRead(administrator: ProductSession): Promise<void> {
  const until = Date.now() + patienceSeconds * 1000;
  while (Date.now() < until) {
    const { platforms } = await administrator.call('GET', '/api/platforms', platformsSchema);
    if (platforms.every(({ roster }) => roster.lastReadAt !== null)) return;
    await sleep(250);
  }
  throw new Error(`The roster was not read within ${String(patienceSeconds)} seconds`);
}
