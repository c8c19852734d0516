import type { Work } from '../../../jobs/work.ts';
import { TaskAssigned } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';

/** Tells somebody that a task has become theirs, unless they took it themselves. */
export async function tellAssigned(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): Promise<void> {
  if (after === null || after === before || after === personId) return;
  await work.publish(TaskAssigned, {
    ...mentorshipFacts(mentorship),
    personId,
    assignedTo: after,
  });
}
