import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { HelpNotAnswered } from '../events.ts';
import { readMentorships } from '../mentorships.store.ts';
import { findHelpers } from './find-helpers.ts';
import { markReminded } from './help-requests.store.ts';

/** Days without an answer after which whoever was asked is reminded, once. */
const reminderAfterDays = 3;

async function remind(work: Work): Promise<void> {
  const due = await markReminded(work, addDays(work.now, -reminderAfterDays));
  const ids = [...new Set(due.map(({ mentorshipId }) => mentorshipId))];
  const mentorships = await readMentorships(work, ids);
  for (const { id: requestId, mentorshipId, personId, helperId } of due) {
    const mentorship = mentorships.find(({ id }) => id === mentorshipId);
    // Who does not help there any more does not see the request either.
    const helpers = mentorship ? await findHelpers(work, mentorship, personId) : [];
    if (!mentorship || !helpers.some(({ person }) => person.id === helperId)) continue;
    const { programmeId } = mentorship;
    const facts = { requestId, mentorshipId, programmeId, personId, helperId };
    await work.publish(HelpNotAnswered, facts);
  }
}

/** Somebody who asks for help is not forgotten. */
export const remindOfHelpRequests = everySoOften(
  'remind-of-help-requests',
  '20 8 * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, remind);
    }
  },
);
