import type { Work } from '../../../jobs/work.ts';
import type { MentorshipFacts } from '../mentorship-machine.ts';
import type { MentorshipPlan } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { areSeveral, isLed, missingMentorsOf, sizeOf } from './group.rules.ts';
import { findGroups } from './groups.store.ts';

/** What decides about a group's moves; a pair is complete and led by its own nature. */
export async function groupFacts(
  work: Work,
  { id, members }: StoredMentorship,
  { gathering, groupMentors }: MentorshipPlan,
): Promise<Pick<MentorshipFacts, 'isGroup' | 'isLed' | 'isComplete' | 'areSeveral'>> {
  const group = gathering === null ? undefined : (await findGroups(work, [id])).get(id);
  if (gathering === null || !group) {
    return { isGroup: false, isLed: true, isComplete: true, areSeveral: true };
  }
  return {
    isGroup: true,
    isLed: isLed(members, gathering),
    isComplete:
      sizeOf(members, gathering) >= group.settings.size.from &&
      missingMentorsOf({ members, mentorSeats: groupMentors }, gathering) === 0,
    areSeveral: areSeveral(members, gathering),
  };
}
