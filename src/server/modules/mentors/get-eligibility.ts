import type { Eligibility } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation, jobLevelName } from '../administration/index.ts';
import { getPerson } from '../people/index.ts';
import { getProgramme } from '../programmes/index.ts';
import { judgeEligibility } from './mentor-registrations.rules.ts';

/** Says whether a person may register as mentor in a programme, with what is needed to explain it. */
export async function getEligibility(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<Eligibility> {
  const programme = await getProgramme(work, programmeId);
  const organisation = await getOrganisation(work);
  const { jobLevel } = await getPerson(work, personId);
  return {
    ...judgeEligibility(jobLevel, programme.mentorsFromLevel),
    jobLevelName: jobLevel === null ? null : jobLevelName(organisation, jobLevel),
    requiredLevelName: jobLevelName(organisation, programme.mentorsFromLevel),
  };
}
