import { sql } from 'kysely';
import type { LevelNames } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { getOrganisation } from './organisation.ts';

/**
 * Sets the organisation's scale.
 * @param names of each step, lowest first
 * @throws AppError `invalid-input` where a step has no name in the organisation's own language
 */
export async function nameJobLevels(work: Work, names: readonly LevelNames[]): Promise<void> {
  const { language } = await getOrganisation(work);
  const unnamed = names.findIndex((each) => each[language] === undefined);
  if (unnamed >= 0) {
    const path = `body.scale.levels.${unnamed}.names.${language}`;
    throw new AppError('invalid-input', { issues: [{ path, message: 'needed' }] });
  }
  await work.db
    .updateTable('organisations')
    .set({
      job_levels: names.map((each) => each[language] ?? ''),
      job_level_names: sql`${JSON.stringify(names)}::jsonb`,
    })
    .where('tenant_id', '=', work.tenantId)
    .execute();
}
