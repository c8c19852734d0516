import type { MentorOffer } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { requireTopics } from '../topics/index.ts';
import { MentorAvailabilityChanged } from './events.ts';
import { getEligibility } from './get-eligibility.ts';
import { missingParts } from './mentor-registrations.rules.ts';
import {
  insertDraft,
  lockOwnRegistration,
  updateRegistration,
} from './mentor-registrations.store.ts';
import type { StoredRegistration } from './mentor-registrations.store.ts';

/** @throws AppError `not-eligible` */
export async function requireEligibility(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<void> {
  const { isEligible } = await getEligibility(work, programmeId, personId);
  if (!isEligible) throw new AppError('not-eligible');
}

/** @throws AppError `registration-incomplete` naming each part that is missing */
export function requireComplete(offer: MentorOffer): void {
  const missing = missingParts(offer);
  if (missing.length === 0) return;
  throw new AppError('registration-incomplete', {
    issues: missing.map((part) => ({ path: `body.${part}`, message: 'missing' })),
  });
}

/**
 * Saves a mentor's offer: a draft may be incomplete, what mentees can see may not.
 * @throws AppError `not-eligible`, `registration-incomplete`, `capacity-below-taken`
 */
export async function saveMentorRegistration(
  work: Work,
  programmeId: string,
  personId: string,
  offer: MentorOffer,
): Promise<StoredRegistration> {
  await requireEligibility(work, programmeId, personId);
  await requireTopics(work, offer.topics);
  const present = await lockOwnRegistration(work, programmeId, personId);
  if (present && offer.capacity < present.taken) {
    throw new AppError('capacity-below-taken', { detail: String(present.taken) });
  }
  if (present?.state === 'active' || present?.state === 'paused') requireComplete(offer);
  const saved = present
    ? await updateRegistration(work, present.id, { offer })
    : await insertDraft(work, programmeId, personId, offer);
  const isPublished = saved.state === 'active' || saved.state === 'paused';
  if (isPublished && present?.capacity !== saved.capacity) {
    await work.publish(MentorAvailabilityChanged, {
      registrationId: saved.id,
      programmeId,
      personId,
    });
  }
  await recordAudit(work, {
    action: 'mentor-registration.saved',
    subject: { kind: 'mentor-registration', id: saved.id },
    details: { state: saved.state, capacity: saved.capacity },
  });
  return saved;
}
