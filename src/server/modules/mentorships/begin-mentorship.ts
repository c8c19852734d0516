import type { MentorshipRole } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { makeReady } from './make-ready.ts';
import { openIntroduction } from './introductions/open-introduction.ts';
import { firstState } from './mentorship-machine.ts';
import { planOf } from './mentorship-plan.ts';
import { lockMentorship } from './mentorships.store.ts';

/** Who comes together, and where from. */
export interface NewMentorship {
  readonly programmeId: string;
  readonly members: readonly { readonly personId: string; readonly role: MentorshipRole }[];
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
  const state = firstState(plan);
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
  await work.db
    .insertInto('mentorship_members')
    .values(
      given.members.map(({ personId, role }) => ({
        tenant_id: work.tenantId,
        mentorship_id: id,
        person_id: personId,
        role,
      })),
    )
    .execute();
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
  else await makeReady(work, await lockMentorship(work, id));
  return id;
}
