import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';
import { deleteCertificate, writeCertificate } from './certificates.store.ts';

/**
 * A member asks for their certificate, or changes what it shows.
 * @throws AppError `not-found` for anybody who is not in it; `mentorship-moved-on` or
 *   `mentorship-ended` where it has not been carried to its end
 */
export async function saveCertificate(
  work: Work,
  mentorshipId: string,
  personId: string,
  showsHours: boolean,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (mentorship.state !== 'closed') refuseMove(mentorship);
  await writeCertificate(work, mentorshipId, personId, showsHours);
  await recordAudit(work, {
    action: 'certificate.saved',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { showsHours },
  });
}

/** A member wants none after all; badges that were taken from here stay valid where they are. */
export async function removeCertificate(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<void> {
  await getMentorshipOf(work, mentorshipId, personId);
  if (!(await deleteCertificate(work, mentorshipId, personId))) return;
  await recordAudit(work, {
    action: 'certificate.removed',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}
