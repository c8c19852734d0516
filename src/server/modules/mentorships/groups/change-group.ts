import type { GroupSettings } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { refuseMove } from '../move-mentorship.ts';
import { form } from './form-group.ts';
import { lockLedGroup } from './group-access.ts';
import type { Visitor } from './group-access.ts';
import { sizeOf } from './group.rules.ts';
import { updateGroup } from './groups.store.ts';
import { requireSound } from './open-group.ts';

/**
 * Changes what people see of a group and how many it takes. With a smaller beginning size it may begin
 * at once.
 * @throws AppError `not-found` for who does not lead it, `capacity-below-taken` with how many are in
 *   it, `invalid-input`, `mentorship-ended`
 */
export async function changeGroup(
  work: Work,
  visitor: Visitor,
  id: string,
  settings: GroupSettings,
): Promise<void> {
  const { mentorship, plan, gathering } = await lockLedGroup(work, visitor, id);
  if (isOver(mentorship.state)) refuseMove(mentorship);
  await requireSound(work, plan.groupSize, settings);
  const size = sizeOf(mentorship.members, gathering);
  if (settings.size.to < size) {
    throw new AppError('capacity-below-taken', { detail: String(size) });
  }
  await updateGroup(work, id, { settings });
  await recordAudit(work, { action: 'group.changed', subject: { kind: 'mentorship', id } });
  if (mentorship.state === 'gathering') await form(work, mentorship, 'form');
}
