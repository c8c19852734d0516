import type { Me } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation, jobLevelName } from '../administration/index.ts';
import { countUnreadNotices } from '../notifications/index.ts';
import { getPerson, personCard } from '../people/index.ts';
import { isSamlOn } from './saml/saml-connections.store.ts';
import { samlLoginPathOf } from './saml/saml-paths.ts';

/** What the web app needs to know of the person who is signed in. */
export async function getMe(work: Work, session: Session): Promise<Me> {
  const person = await getPerson(work, session.personId);
  const organisation = await getOrganisation(work);
  return {
    person: {
      ...personCard(person),
      language: person.language,
      timeZone: person.timeZone,
      jobLevel: person.jobLevel,
      jobLevelName:
        person.jobLevel === null
          ? null
          : jobLevelName(organisation, person.jobLevel, person.language),
    },
    roles: [...session.roles],
    organisation: {
      id: organisation.id,
      name: organisation.name,
      language: organisation.language,
    },
    launch: session.launch,
    // A platform or Teams signs people in again by itself: ending that is theirs.
    maySignOut: (session.launch?.registrationId ?? null) === null,
    signInPath: (await isSamlOn(work)) ? samlLoginPathOf(organisation.key) : null,
    unreadNotices: await countUnreadNotices(work, session.personId),
  };
}
