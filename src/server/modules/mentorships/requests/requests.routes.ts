import {
  acceptMentorRequest,
  askForMentor as askEndpoint,
  declineMentorRequest,
  getMentorProfile,
  getMentorRequest,
  listMentorRequests,
  withdrawMentorRequest,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { acceptRequest, declineRequest, withdrawRequest } from './answer-request.ts';
import { askForMentor } from './ask-for-mentor.ts';
import { getMentorProfileFor } from './mentor-profile.view.ts';
import { getRequestFor, listRequestsOf } from './requests.views.ts';

export const mentorRequestRoutes: readonly Route[] = [
  route(getMentorProfile, ({ work, session, params }) =>
    getMentorProfileFor(work, params.programmeId, params.registrationId, session.personId),
  ),
  route(askEndpoint, async ({ work, session, body }) => {
    const request = await askForMentor(work, session.personId, body);
    return getRequestFor(work, request.id, session.personId);
  }),
  route(listMentorRequests, async ({ work, session, query }) => ({
    requests: await listRequestsOf(work, session.personId, query.as),
  })),
  route(getMentorRequest, ({ work, session, params }) =>
    getRequestFor(work, params.id, session.personId),
  ),
  route(acceptMentorRequest, async ({ work, session, params }) => {
    await acceptRequest(work, params.id, session.personId);
    return getRequestFor(work, params.id, session.personId);
  }),
  route(declineMentorRequest, async ({ work, session, params, body }) => {
    await declineRequest(work, params.id, session.personId, body);
    return getRequestFor(work, params.id, session.personId);
  }),
  route(withdrawMentorRequest, async ({ work, session, params }) => {
    await withdrawRequest(work, params.id, session.personId);
    return getRequestFor(work, params.id, session.personId);
  }),
];
