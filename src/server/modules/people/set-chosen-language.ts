import type { Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

/** Keeps the language that a person chose; it goes before the one HR tells. */
export async function setChosenLanguage(
  work: Work,
  personId: string,
  language: Language,
): Promise<void> {
  await work.db
    .updateTable('people')
    .set({ chosen_language: language, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', personId)
    .execute();
}
