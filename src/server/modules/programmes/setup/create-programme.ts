import type { Language, ProgrammeTemplate } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { text } from '../../../../content/catalogue.ts';
import { getOrganisation, recordAudit } from '../../administration/index.ts';
import { getPerson } from '../../people/index.ts';
import { openAudience } from '../audience.rules.ts';
import { setOwners } from '../programme-owners.store.ts';
import { insertProgramme } from '../programmes.store.ts';
import { templates } from './templates.ts';

/**
 * Begins a draft from a template, its words in the language of whoever begins it, who owns it.
 * @returns the programme's id
 */
export async function createProgramme(
  work: Work,
  session: Session,
  key: ProgrammeTemplate,
): Promise<string> {
  const id = newId(work.now);
  const person = await getPerson(work, session.personId);
  const language: Language = person.language ?? (await getOrganisation(work)).language;
  const words = (part: string): string => text(language, 'programmes', `templates.${key}.${part}`);
  const lines = (part: string): string[] => words(part).split('\n');
  const { format, rules, visibility, namesRoles } = templates[key];
  await insertProgramme(work, {
    id,
    name: words('name'),
    mission: words('mission'),
    guide: '',
    format,
    template: key,
    state: 'draft',
    isInformal: false,
    sponsor: { name: '', message: '' },
    roleNames: {
      mentor: namesRoles ? words('mentorWord') : null,
      mentee: namesRoles ? words('menteeWord') : null,
    },
    opensOn: null,
    startsOn: null,
    endsOn: null,
    visibility,
    audience: openAudience,
    resources: [],
    rules: { ...rules, sessionThemes: lines('themes'), evaluationQuestions: lines('questions') },
  });
  await setOwners(work, id, [session.personId]);
  await recordAudit(work, {
    action: 'programme.created',
    subject: { kind: 'programme', id },
    details: { template: key },
  });
  return id;
}
