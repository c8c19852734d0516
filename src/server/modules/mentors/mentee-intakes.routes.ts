import { getMenteeIntake, saveMenteeIntake as saveEndpoint } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { findMenteeIntake, saveMenteeIntake } from './mentee-intakes.ts';

export const menteeIntakeRoutes: readonly Route[] = [
  route(getMenteeIntake, async ({ work, session, params }) => ({
    intake: await findMenteeIntake(work, params.programmeId, session.personId),
  })),
  route(saveEndpoint, ({ work, session, params, body }) =>
    saveMenteeIntake(work, params.programmeId, session.personId, body),
  ),
];
