import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockPerson } from '../../people/index.ts';
import { GroupPlaceAnswered } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { mayLead } from './group-access.ts';
import type { Visitor } from './group-access.ts';
import { endGroupRequest, getGroupRequest } from './group-requests.store.ts';
import type { StoredGroupRequest } from './group-requests.store.ts';
import { lockGroup } from './groups.store.ts';
import type { LockedGroup } from './groups.store.ts';
import { takePlace } from './take-place.ts';

export type Answer = 'accept' | 'decline' | 'withdraw';

const states = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

/**
 * Answers a request for a place, or an invitation: with a yes the person is in the group.
 * @throws AppError `not-found` for who has nothing to answer, `request-not-open` when its end has come,
 *   the code of what keeps the person out meanwhile: the request then stays open
 * @returns the group's id
 */
export async function answerGroupRequest(
  work: Work,
  visitor: Visitor,
  requestId: string,
  answer: Answer,
): Promise<string> {
  const { groupId, personId } = await getGroupRequest(work, requestId);
  // So that the programme's limit holds when a person comes into several groups at once.
  await lockPerson(work, personId);
  const locked = await lockGroup(work, groupId);
  // Read again: what another answered meanwhile counts.
  const request = await getGroupRequest(work, requestId);
  if (!(await mayAnswer(work, visitor, request, locked, answer))) throw new AppError('not-found');
  if (request.state !== 'open' || request.expiresAt <= work.now) {
    throw new AppError('request-not-open', { detail: request.state });
  }
  await endGroupRequest(work, requestId, states[answer]);
  await tell(work, locked, request, answer);
  if (answer === 'accept') {
    await takePlace(work, locked, { personId, role: request.role, isInvited: true });
  }
  return groupId;
}

async function mayAnswer(
  work: Work,
  visitor: Visitor,
  { kind, personId }: StoredGroupRequest,
  locked: LockedGroup,
  answer: Answer,
): Promise<boolean> {
  const isOfPerson = (kind === 'invitation') === (answer !== 'withdraw');
  return isOfPerson ? personId === visitor.personId : mayLead(work, visitor, locked);
}

async function tell(
  work: Work,
  { mentorship }: LockedGroup,
  request: StoredGroupRequest,
  answer: Answer,
): Promise<void> {
  const state = states[answer];
  await work.publish(GroupPlaceAnswered, {
    ...mentorshipFacts(mentorship),
    requestId: request.id,
    kind: request.kind,
    personId: request.personId,
    madeBy: request.madeBy,
    state,
  });
  await recordAudit(work, {
    action: `group-request.${state}`,
    subject: { kind: 'group-request', id: request.id },
    details: { mentorshipId: mentorship.id },
  });
}
