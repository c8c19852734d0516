import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { MentorAvailabilityChanged, MentorRegistered, MentorWithdrawn } from './events.ts';
import { stateAfter } from './mentor-registrations.rules.ts';
import type { RegistrationChange } from './mentor-registrations.rules.ts';
import { lockOwnRegistration, updateRegistration } from './mentor-registrations.store.ts';
import type { StoredRegistration } from './mentor-registrations.store.ts';
import { requireComplete, requireEligibility } from './save-mentor-registration.ts';

/**
 * Publishes, pauses, resumes or withdraws a person's own registration.
 * @throws AppError `not-found` without a registration, `conflict` when the change does not fit its
 *   state, `not-eligible` and `registration-incomplete` when publishing
 */
export async function changeMentorRegistration(
  work: Work,
  programmeId: string,
  personId: string,
  change: RegistrationChange,
): Promise<StoredRegistration> {
  const present = await lockOwnRegistration(work, programmeId, personId);
  if (!present) throw new AppError('not-found');
  const state = stateAfter(present.state, change);
  if (state === null) throw new AppError('conflict', { detail: present.state });
  if (change === 'publish' || change === 'resume') {
    await requireEligibility(work, programmeId, personId);
    requireComplete(present);
  }
  const changed = await updateRegistration(work, present.id, {
    state,
    isPublished: change === 'publish',
  });
  const payload = { registrationId: changed.id, programmeId, personId };
  if (change === 'publish') await work.publish(MentorRegistered, payload);
  if (change === 'resume') await work.publish(MentorAvailabilityChanged, payload);
  if (change === 'withdraw' && present.state !== 'draft') {
    await work.publish(MentorWithdrawn, payload);
  }
  await recordAudit(work, {
    action: 'mentor-registration.changed',
    subject: { kind: 'mentor-registration', id: changed.id },
    details: { from: present.state, to: state },
  });
  return changed;
}
