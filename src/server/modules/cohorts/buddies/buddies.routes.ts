import {
  listBuddyCandidates,
  proposeBuddy as proposeBuddyEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getCohortOf } from '../cohort.views.ts';
import { describeBuddies } from './describe-buddies.ts';
import { findBuddies } from './find-buddies.ts';
import { proposeBuddy } from './propose-buddy.ts';

/** How an owner proposes a buddy by hand. */
export const buddyRoutes: readonly Route[] = [
  route(listBuddyCandidates, async ({ work, session, params }) => ({
    candidates: await describeBuddies(work, await findBuddies(work, session, params)),
  })),
  route(proposeBuddyEndpoint, async ({ work, session, params, body }) => {
    const { programmeId, menteeId } = params;
    const chosen = { menteeId, registrationId: body.registrationId };
    const id = await proposeBuddy(work, session, programmeId, chosen);
    return getCohortOf(work, session, id);
  }),
];
