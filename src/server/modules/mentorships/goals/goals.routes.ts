import {
  changeGoal as changeEndpoint,
  concludeGoal as concludeEndpoint,
  countGoal as countEndpoint,
  getGoals,
  removeGoal as removeEndpoint,
  reopenGoal as reopenEndpoint,
  reviewGoal as reviewEndpoint,
  setGoal as setEndpoint,
  tickMilestone as tickEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { changeGoal, removeGoal } from './change-goal.ts';
import { concludeGoal, reopenGoal } from './conclude-goal.ts';
import type { GoalAddress } from './get-open-goal.ts';
import { getGoalsFor } from './goals.view.ts';
import { countGoal, reviewGoal, tickMilestone } from './pursue-goal.ts';
import { setGoal } from './set-goal.ts';

const at = (
  { id, goalId }: { readonly id: string; readonly goalId: string },
  { personId }: { readonly personId: string },
): GoalAddress => ({ mentorshipId: id, goalId, personId });

export const goalRoutes: readonly Route[] = [
  route(getGoals, ({ work, session, params }) => getGoalsFor(work, params.id, session.personId)),
  route(setEndpoint, async ({ work, session, params, body }) => {
    await setGoal(work, params.id, session.personId, body);
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(changeEndpoint, async ({ work, session, params, body }) => {
    await changeGoal(work, at(params, session), body);
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(removeEndpoint, async ({ work, session, params }) => {
    await removeGoal(work, at(params, session));
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(tickEndpoint, async ({ work, session, params, body }) => {
    const { milestoneId } = params;
    await tickMilestone(work, { ...at(params, session), milestoneId }, body.isDone);
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(countEndpoint, async ({ work, session, params, body }) => {
    await countGoal(work, at(params, session), body.by);
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(reviewEndpoint, async ({ work, session, params, body }) => {
    await reviewGoal(work, at(params, session), body);
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(concludeEndpoint, async ({ work, session, params, body }) => {
    await concludeGoal(work, at(params, session), body);
    return getGoalsFor(work, params.id, session.personId);
  }),
  route(reopenEndpoint, async ({ work, session, params }) => {
    await reopenGoal(work, at(params, session));
    return getGoalsFor(work, params.id, session.personId);
  }),
];
