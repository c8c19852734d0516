import type { z } from 'zod';
import type { JobLevelScale, getJobLevels, previewJobLevels } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPeopleSettings } from '../people-settings.ts';
import { countBeforeAndAfter, countChanges, countSteps, listTold } from './count-levels.rules.ts';
import { listToldGroups } from './told-groups.query.ts';

/** The organisation's scale, the rules that lead to it, and what HR tells that they are made for. */
export async function getScale(work: Work): Promise<z.input<typeof getJobLevels.response>> {
  const { language, levelNames } = await getOrganisation(work);
  const { levelRules, levelsSavedAt, levelsAppliedAt } = await getPeopleSettings(work);
  const groups = await listToldGroups(work);
  return {
    language,
    levels: levelNames.map((names) => ({ names })),
    rules: [...levelRules],
    told: listTold(groups, levelRules),
    counts: countSteps(groups, ({ jobLevel }) => jobLevel),
    savedAt: levelsSavedAt?.toISOString() ?? null,
    isApplying: levelsSavedAt !== null && (levelsAppliedAt ?? new Date(0)) < levelsSavedAt,
  };
}

/** What a scale would do to whom, without doing it. */
export async function previewScale(
  work: Work,
  { rules }: JobLevelScale,
): Promise<z.input<typeof previewJobLevels.response>> {
  const groups = await listToldGroups(work);
  return {
    changes: countChanges(groups, rules),
    told: listTold(groups, rules),
    ...countBeforeAndAfter(groups, rules),
  };
}
