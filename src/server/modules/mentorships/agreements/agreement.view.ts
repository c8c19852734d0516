import type { Agreement, AgreementVersion } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { courseStanding } from '../../courses/index.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { isSignedByAll, listVersions } from './agreements.store.ts';
import type { StoredVersion } from './agreements.store.ts';
import { isAgreementOpen } from './get-open-agreement.ts';

function toAnswer(version: StoredVersion, mentorship: StoredMentorship): AgreementVersion {
  return {
    version: version.version,
    terms: version.terms,
    writtenBy: version.writtenBy,
    writtenAt: version.writtenAt.toISOString(),
    signatures: [...version.signatures].map(([personId, signedAt]) => ({
      personId,
      signedAt: signedAt.toISOString(),
    })),
    isSignedByAll: isSignedByAll(version, mentorship),
  };
}

/** Courses that keep a mentorship from becoming active, by whose they are. */
async function missingCourses(
  work: Work,
  mentorship: StoredMentorship,
): Promise<Agreement['missingCourses']> {
  if (mentorship.state !== 'agreement') return [];
  const plan = await planOf(work, mentorship);
  const missing: Agreement['missingCourses'] = [];
  for (const { personId, role } of mentorship.members) {
    const courseId = plan.courseOf(role);
    if (courseId === null) continue;
    const { state, dueAt } = await courseStanding(work, personId, courseId);
    if (state !== 'completed') {
      missing.push({ personId, courseId, dueAt: dueAt?.toISOString() ?? null });
    }
  }
  return missing;
}

/** @throws AppError `not-found` for anybody who is not in it, and where there is no agreement yet */
export async function getAgreementFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Agreement> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const versions = await listVersions(work, mentorshipId);
  const [current] = versions;
  if (!current) throw new AppError('not-found');
  const inForce = versions.find((version) => isSignedByAll(version, mentorship));
  const plan = await planOf(work, mentorship);
  return {
    isOpen: isAgreementOpen(mentorship.state),
    programmeText: plan.agreementText,
    current: toAnswer(current, mentorship),
    inForce: inForce ? toAnswer(inForce, mentorship) : null,
    earlier: versions.slice(1).map((version) => toAnswer(version, mentorship)),
    missingCourses: await missingCourses(work, mentorship),
  };
}
