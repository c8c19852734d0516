import { programmeRulesSchema } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { deriveId } from '../../kernel/ids.ts';
import { getOrganisation, recordAudit } from '../administration/index.ts';
import { text } from '../../../content/catalogue.ts';
import { openAudience } from './audience.rules.ts';
import { insertProgramme } from './programmes.store.ts';

/**
 * Creates the programme with which every organisation begins: open to all, mentors from medior up.
 * Doing it again changes nothing.
 * @returns the programme's id
 */
export async function createDefaultProgramme(work: Work): Promise<string> {
  const id = deriveId('programme', work.tenantId, 'default');
  const { language } = await getOrganisation(work);
  const isNew = await insertProgramme(work, {
    id,
    name: text(language, 'programmes', 'default.name'),
    mission: text(language, 'programmes', 'default.mission'),
    guide: '',
    format: 'one_to_one',
    template: 'general',
    state: 'running',
    sponsor: { name: '', message: '' },
    roleNames: { mentor: null, mentee: null },
    opensOn: null,
    startsOn: null,
    endsOn: null,
    visibility: 'audience',
    audience: openAudience,
    rules: programmeRulesSchema.parse({
      mentorLevel: { from: 2 },
      mentorCourse: { courseId: 'mentor-course', due: 'before_starting' },
    }),
  });
  if (isNew) {
    await recordAudit(work, {
      action: 'programme.created',
      subject: { kind: 'programme', id },
    });
  }
  return id;
}
