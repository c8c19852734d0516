import type { Work } from '../../../jobs/work.ts';
import { deriveId } from '../../../kernel/ids.ts';
import { text } from '../../../../content/catalogue.ts';
import { getOrganisation, recordAudit } from '../../administration/index.ts';
import { openAudience } from '../audience.rules.ts';
import { insertProgramme, listAllProgrammes, lockProgramme } from '../programmes.store.ts';
import { moveProgramme } from './change-programme.ts';
import { templates } from './templates.ts';

const idOf = (work: Work): string => deriveId('programme', work.tenantId, 'informal');

/** @returns whether the organisation allows mentoring outside any programme */
export async function isInformalAllowed(work: Work): Promise<boolean> {
  const informal = (await listAllProgrammes(work)).find(({ id }) => id === idOf(work));
  return informal !== undefined && informal.state !== 'closed';
}

/**
 * Allows mentoring outside any programme, or allows it no longer: what is under way goes on. It is a
 * programme that nobody owns, without dates, course or audience. Doing it again changes nothing.
 */
export async function setInformalAllowed(work: Work, isAllowed: boolean): Promise<void> {
  if ((await isInformalAllowed(work)) === isAllowed) return;
  const id = idOf(work);
  const { language } = await getOrganisation(work);
  const isNew =
    isAllowed &&
    (await insertProgramme(work, {
      id,
      name: text(language, 'programmes', 'informal.name'),
      mission: text(language, 'programmes', 'informal.mission'),
      guide: '',
      format: 'one_to_one',
      template: null,
      state: 'running',
      isInformal: true,
      sponsor: { name: '', message: '' },
      roleNames: { mentor: null, mentee: null },
      opensOn: null,
      startsOn: null,
      endsOn: null,
      visibility: 'audience',
      audience: openAudience,
      resources: [],
      rules: { ...templates.general.rules, mentorCourse: null },
    }));
  if (isNew) {
    await recordAudit(work, { action: 'programme.created', subject: { kind: 'programme', id } });
    return;
  }
  await moveProgramme(work, await lockProgramme(work, id), isAllowed ? 'reopen' : 'close');
}
