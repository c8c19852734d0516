import type { Language } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPeople } from '../../people/index.ts';
import type { MentorshipPlan } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { agreementTemplate } from './agreement-template.ts';
import { insertVersion, listVersions } from './agreements.store.ts';

/** Lays the agreement out from the programme's template, once. */
export async function openAgreement(
  work: Work,
  mentorship: StoredMentorship,
  plan: MentorshipPlan,
): Promise<void> {
  if ((await listVersions(work, mentorship.id)).length > 0) return;
  const terms = agreementTemplate(await commonLanguage(work, mentorship), plan);
  await insertVersion(work, mentorship.id, { version: 1, terms, writtenBy: null });
}

/** The language of all members where they share one, else the organisation's. */
async function commonLanguage(work: Work, { members }: StoredMentorship): Promise<Language> {
  const organisation = await getOrganisation(work);
  const people = await getPeople(
    work,
    members.map(({ personId }) => personId),
  );
  const languages = new Set(
    [...people.values()].map((person) => person.language ?? organisation.language),
  );
  const [first] = languages;
  return languages.size === 1 && first !== undefined ? first : organisation.language;
}
