import type { MentorshipRole } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { makeReady } from './make-ready.ts';
import { openIntroduction } from './introductions/open-introduction.ts';
import { firstState } from './mentorship-machine.ts';
import { planOf } from './mentorship-plan.ts';
import { insertMember, lockMentorship } from './mentorships.store.ts';

/** Somebody who is in it from the beginning. */
interface NewMember {
  readonly personId: string;
  readonly role: MentorshipRole;
  /** Whose seat they give as a mentor of a group. */
  readonly registrationId?: string | null;
}

/** Who comes together, and where from. */
export interface NewMentorship {
  readonly programmeId: string;
  readonly members: readonly NewMember[];
  /** The registration whose seat was taken for it. */
  readonly registrationId: string | null;
  readonly requestId: string | null;
}

/**
 * Begins a mentorship in the first state of its programme's format. The seat is the caller's to take.
 * @returns its id
 */
export async function beginMentorship(work: Work, given: NewMentorship): Promise<string> {
  const id = newId(work.now);
  const plan = await planOf(work, { programmeId: given.programmeId, createdAt: work.now });
  const state = firstState({ ...plan, isGroup: plan.gathering !== null });
  await work.db
    .insertInto('mentorships')
    .values({
      tenant_id: work.tenantId,
      id,
      programme_id: given.programmeId,
      mentor_request_id: given.requestId,
      mentor_registration_id: given.registrationId,
      state,
      state_since: work.now,
      created_at: work.now,
    })
    .execute();
  for (const { personId, role, registrationId = null } of given.members) {
    await insertMember(work, id, { personId, role, registrationId });
  }
  await work.db
    .insertInto('mentorship_transitions')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: id,
      sequence: 1,
      move: 'begin',
      to_state: state,
      happened_at: work.now,
    })
    .execute();
  if (state === 'introduction') await openIntroduction(work, id);
  else if (state === 'agreement') await makeReady(work, await lockMentorship(work, id));
  return id;
}
