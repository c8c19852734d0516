import type { Work } from '../../../jobs/work.ts';
import { deriveId } from '../../../kernel/ids.ts';
import { getOrganisation, recordAudit } from '../../administration/index.ts';
import { text } from '../../../../content/catalogue.ts';
import { openAudience } from '../audience.rules.ts';
import { insertProgramme } from '../programmes.store.ts';
import { templates } from './templates.ts';

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
    format: templates.general.format,
    template: 'general',
    state: 'running',
    sponsor: { name: '', message: '' },
    roleNames: { mentor: null, mentee: null },
    opensOn: null,
    startsOn: null,
    endsOn: null,
    visibility: 'audience',
    audience: openAudience,
    resources: [],
    isInformal: false,
    rules: templates.general.rules,
  });
  if (isNew) {
    await recordAudit(work, {
      action: 'programme.created',
      subject: { kind: 'programme', id },
    });
  }
  return id;
}
