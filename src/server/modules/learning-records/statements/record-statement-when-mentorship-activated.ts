import type { Verb } from '@xapi/xapi';
import type { QueueWorker } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { MentorshipActivated, MentorshipEnded } from '../../mentorships/index.ts';
import { mentorshipActivity, verbs } from '../xapi-profile.ts';
import { findProgrammeActivity } from './find-programme-activity.ts';
import type { Deed } from './own-statement.ts';
import { recordDeeds } from './record-deeds.ts';

interface MentorshipFacts {
  readonly mentorshipId: string;
  readonly programmeId: string;
  readonly memberIds: readonly string[];
}

/** The same deed by each member, so that nothing tells whose it was. */
async function deedOfAll(work: Work, facts: MentorshipFacts, verb: Verb): Promise<Deed[]> {
  const parent = await findProgrammeActivity(work, facts.programmeId);
  return facts.memberIds.map((actorId) => ({
    actorId,
    verb,
    object: mentorshipActivity(facts.mentorshipId),
    registration: facts.mentorshipId,
    teamIds: facts.memberIds.filter((id) => id !== actorId),
    parent,
  }));
}

async function hasStarted(work: Work, mentorshipId: string): Promise<boolean> {
  const started = await work.db
    .selectFrom('statements')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('activity_id', '=', mentorshipActivity(mentorshipId).id)
    .where('verb_id', '=', verbs.started.id)
    .limit(1)
    .executeTakeFirst();
  return started !== undefined;
}

/**
 * A mentorship began or ended. The end of one that never began is not told: it would say that after
 * the introduction one of the two did not want to go on.
 */
export function recordStatementWhenMentorshipActivated(homePage: string): readonly QueueWorker[] {
  return [
    recordDeeds('mentorship-activated', MentorshipActivated, homePage, (work, { payload }) =>
      deedOfAll(work, payload, verbs.started),
    ),
    recordDeeds('mentorship-ended', MentorshipEnded, homePage, async (work, { payload }) =>
      (await hasStarted(work, payload.mentorshipId)) ? deedOfAll(work, payload, verbs.ended) : [],
    ),
  ];
}
