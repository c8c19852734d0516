import { preparationContentSchema } from '../../../../contract/index.ts';
import type { Preparation, PreparationContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getMentorshipOf } from '../mentorships.store.ts';

const nothing: PreparationContent = {
  reflection: { why: '', bring: '', hope: '' },
  strengths: {},
  done: [],
};

/**
 * A member's own preparation.
 * @throws AppError `not-found` for anybody who is not in the mentorship
 */
export async function getPreparationFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Preparation> {
  await getMentorshipOf(work, mentorshipId, personId);
  const row = await work.db
    .selectFrom('preparations')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return { content: nothing, savedAt: null };
  return {
    content: preparationContentSchema.parse(row),
    savedAt: row.saved_at.toISOString(),
  };
}
