import type { Activity } from '@xapi/xapi';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { listPublishedProgrammes } from '../../programmes/index.ts';
import { programmeActivity } from '../xapi-profile.ts';

/** @returns the programme as an activity, named in the organisation's language */
export async function findProgrammeActivity(work: Work, programmeId: string): Promise<Activity> {
  const programmes = await listPublishedProgrammes(work);
  const programme = programmes.find((each) => each.id === programmeId);
  if (!programme) return programmeActivity(programmeId, {});
  const { language } = await getOrganisation(work);
  return programmeActivity(programmeId, { [language]: programme.name });
}
