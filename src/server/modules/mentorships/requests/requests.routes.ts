import {
  acceptMentorRequest,
  askBack as askBackEndpoint,
  askForMentor as askEndpoint,
  declineMentorRequest,
  getMentorProfile,
  getMentorRequest,
  listAlternatives,
  listMentorRequests,
  replyToQuestion as replyEndpoint,
  takeTurn as takeTurnEndpoint,
  withdrawMentorRequest,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { listAlternativesFor } from './alternatives.view.ts';
import { acceptRequest, declineRequest, withdrawRequest } from './answer-request.ts';
import { askBack, replyToQuestion } from './ask-back.ts';
import { askForMentor } from './ask-for-mentor.ts';
import { getMentorProfileFor } from './mentor-profile.view.ts';
import { getRequestFor, listRequestsOf } from './requests.views.ts';
import { takeTurn } from './take-turn.ts';

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
  route(askBackEndpoint, async ({ work, session, params, body }) => {
    await askBack(work, params.id, session.personId, body.question);
    return getRequestFor(work, params.id, session.personId);
  }),
  route(replyEndpoint, async ({ work, session, params, body }) => {
    await replyToQuestion(work, params.id, session.personId, body.reply);
    return getRequestFor(work, params.id, session.personId);
  }),
  route(takeTurnEndpoint, async ({ work, session, params }) => {
    await takeTurn(work, params.id, session.personId);
    return getRequestFor(work, params.id, session.personId);
  }),
  route(listAlternatives, async ({ work, session, params }) => ({
    mentors: await listAlternativesFor(work, params.id, session.personId),
  })),
];
