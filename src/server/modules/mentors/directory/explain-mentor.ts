import type { MentorExplanation } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPerson } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { completeParents } from '../../topics/index.ts';
import type { StoredRegistration } from '../mentor-registrations.store.ts';
import { rankMentors } from '../ranking/rank-mentors.rules.ts';
import { utcOffset } from '../ranking/utc-offset.ts';
import { rankingInputsFor, tellExplanation } from './rank-for.ts';
import { getSeeker } from './seeker.ts';

/** Why this mentor would stand where they would in the person's list, whatever rule keeps them apart. */
export async function explainMentor(
  work: Work,
  registration: StoredRegistration,
  viewerId: string,
): Promise<MentorExplanation | null> {
  const programme = await getProgramme(work, registration.programmeId);
  const seeker = await getSeeker(work, programme, viewerId);
  const person = await getPerson(work, registration.personId);
  const parents = await completeParents(work, seeker.topicParents, registration.topics);
  const mentor = {
    registrationId: registration.id,
    personId: person.id,
    jobLevel: person.jobLevel,
    department: person.department,
    division: person.division,
    utcOffset: utcOffset(person.timeZone, work.now),
    topics: registration.topics.map((id) => ({ id, parentId: parents.get(id) ?? null })),
    styles: registration.styles,
    languages: registration.languages,
    meetingModes: registration.meetingModes,
    capacity: registration.capacity,
    freeSeats: registration.freeSeats,
    impressions: registration.impressions,
    isNew: false,
  };
  const inputs = rankingInputsFor(seeker);
  const [ranked] = rankMentors(seeker.matched, [mentor], inputs);
  return ranked ? tellExplanation(seeker, ranked) : null;
}
