import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { endSessionsThrough } from '../../identity/index.ts';
import { lockPlatform, updatePlatform } from './platforms.store.ts';

/**
 * Names a platform, or switches it on or off. Who switches it off stays signed in, to be able to take
 * it back; everybody else who came through it is out at once.
 * @returns how many sessions were ended
 * @throws AppError `not-found`
 */
export async function changePlatform(
  work: Work,
  id: string,
  wish: { readonly name: string; readonly isEnabled: boolean },
): Promise<{ endedSessions: number }> {
  const platform = await lockPlatform(work, id);
  await updatePlatform(work, id, { name: wish.name, is_enabled: wish.isEnabled });
  const isSwitchedOff = platform.is_enabled && !wish.isEnabled;
  const endedSessions = isSwitchedOff ? await endSessionsThrough(work, id, work.actorId) : 0;
  const subject = { kind: 'platform', id };
  if (platform.is_enabled !== wish.isEnabled) {
    const action = wish.isEnabled ? 'platform.enabled' : 'platform.disabled';
    await recordAudit(work, { action, subject, details: { endedSessions } });
  }
  if (platform.name !== wish.name) await recordAudit(work, { action: 'platform.renamed', subject });
  return { endedSessions };
}
