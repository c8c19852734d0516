import type { Certificate } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPerson, personCard } from '../../people/index.ts';
import { listEvaluations } from '../evaluations/evaluations.store.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { findCertificate } from './certificates.store.ts';

/**
 * A person's own certificate, with the names as they are today.
 * @returns null where they have asked for none
 * @throws AppError `not-found` for anybody who is not in the mentorship
 */
export async function getCertificateFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Certificate | null> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const stored = await findCertificate(work, mentorshipId, personId);
  if (!stored) return null;
  const { programmeName } = await planOf(work, mentorship);
  const evaluation = (await listEvaluations(work, mentorshipId)).get(personId);
  return {
    id: stored.id,
    name: personCard(await getPerson(work, personId)).name,
    role: mentorship.members.find((member) => member.personId === personId)?.role ?? 'mentee',
    organisationName: (await getOrganisation(work)).name,
    programmeName,
    from: (mentorship.activeSince ?? mentorship.createdAt).toISOString(),
    until: (mentorship.endedAt ?? stored.issuedAt).toISOString(),
    hours: stored.showsHours ? (evaluation?.hours ?? null) : null,
    issuedAt: stored.issuedAt.toISOString(),
  };
}
