import {
  answerHelpRequest as answerEndpoint,
  askForHelp as askEndpoint,
  getHelp,
  listHelpRequests,
  withdrawHelpRequest as withdrawEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { askForHelp } from './ask-for-help.ts';
import { answerHelpRequest, withdrawHelpRequest } from './end-help-request.ts';
import { getHelpFor, listHelpRequestsFor } from './help.view.ts';

export const helpRoutes: readonly Route[] = [
  route(getHelp, ({ work, session, params }) => getHelpFor(work, params.id, session.personId)),
  route(askEndpoint, async ({ work, session, params, body }) => {
    await askForHelp(work, params.id, session.personId, body);
    return getHelpFor(work, params.id, session.personId);
  }),
  route(withdrawEndpoint, async ({ work, session, params }) => {
    const mentorshipId = await withdrawHelpRequest(work, params.id, session.personId);
    return getHelpFor(work, mentorshipId, session.personId);
  }),
  route(listHelpRequests, ({ work, session }) => listHelpRequestsFor(work, session.personId)),
  route(answerEndpoint, async ({ work, session, params, body }) => {
    await answerHelpRequest(work, params.id, session.personId, body.answer);
    return listHelpRequestsFor(work, session.personId);
  }),
];
