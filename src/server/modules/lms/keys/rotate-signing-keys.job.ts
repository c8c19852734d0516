import { everySoOften } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Replaces the key that signs for the tool when its time has come. @param days 0: never */
export function rotateSigningKeys(signingKeys: SigningKeys, days: number): QueueWorker {
  return everySoOften('rotate-signing-keys', '41 3 * * *', async ({ logger }) => {
    const { rotated, forgotten } = await signingKeys.rotateWhenDue(days);
    if (rotated || forgotten > 0) logger.info({ rotated, forgotten }, 'signing keys');
  });
}
