import type { Work } from '../../jobs/work.ts';
import { deriveId } from '../../kernel/ids.ts';
import { getOrganisation, recordAudit } from '../administration/index.ts';
import { text } from '../../../content/catalogue.ts';

/**
 * Creates the programme with which every organisation begins: open to all, mentors from medior up.
 * Doing it again changes nothing.
 * @returns the programme's id
 */
export async function createDefaultProgramme(work: Work): Promise<string> {
  const id = deriveId('programme', work.tenantId, 'default');
  const { language } = await getOrganisation(work);
  const inserted = await work.db
    .insertInto('programmes')
    .values({
      tenant_id: work.tenantId,
      id,
      name: text(language, 'programmes', 'default.name'),
      mission: text(language, 'programmes', 'default.mission'),
      state: 'running',
      mentors_from_level: 2,
      open_request_limit: 3,
      request_expiry_days: 14,
      mentor_course_id: 'mentor-course',
      course_due_days: 21,
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await recordAudit(work, {
      action: 'programme.created',
      subject: { kind: 'programme', id },
    });
  }
  return id;
}
