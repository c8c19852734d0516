import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';

/** Writes into the log that something was done about a goal, never what the goal is. */
export function recordGoal(
  work: Work,
  did: 'set' | 'changed' | 'removed' | 'progressed' | 'reviewed' | 'concluded' | 'reopened',
  { mentorshipId, goalId }: { readonly mentorshipId: string; readonly goalId: string },
): Promise<void> {
  return recordAudit(work, {
    action: `goal.${did}`,
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { goalId },
  });
}
