import type { Eligibility } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation, jobLevelName } from '../administration/index.ts';
import { getPerson } from '../people/index.ts';
import { findMentorObstacle, requireOpenProgramme } from '../programmes/index.ts';

/**
 * Says whether a person may register as mentor in a programme, with what is needed to explain it.
 * @throws AppError `not-found` when the programme is not open to the person
 */
export async function getEligibility(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<Eligibility> {
  const { rules } = await requireOpenProgramme(work, programmeId, personId);
  const organisation = await getOrganisation(work);
  const { jobLevel, language } = await getPerson(work, personId);
  const nameOf = (level: number | null): string | null =>
    level === null ? null : jobLevelName(organisation, level, language);
  const reason = findMentorObstacle(rules, { jobLevel });
  const { from, to } = rules.mentorLevel;
  const required = reason === 'level-too-high' ? to : (from ?? to);
  return {
    isEligible: reason === null,
    reason,
    jobLevelName: nameOf(jobLevel),
    requiredLevelName: nameOf(required),
  };
}
