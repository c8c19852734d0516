import {
  answerKlik as answerEndpoint,
  chooseConversationTime as chooseEndpoint,
  getIntroduction,
  proposeConversation as proposeEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { answerKlik } from './answer-klik.ts';
import { chooseConversationTime } from './choose-conversation-time.ts';
import { getIntroductionFor } from './introduction.view.ts';
import { proposeConversation } from './propose-conversation.ts';

export const introductionRoutes: readonly Route[] = [
  route(getIntroduction, ({ work, session, params }) =>
    getIntroductionFor(work, params.id, session.personId),
  ),
  route(proposeEndpoint, async ({ work, session, params, body }) => {
    await proposeConversation(work, params.id, session.personId, body);
    return getIntroductionFor(work, params.id, session.personId);
  }),
  route(chooseEndpoint, async ({ work, session, params, body }) => {
    await chooseConversationTime(work, params.id, session.personId, body);
    return getIntroductionFor(work, params.id, session.personId);
  }),
  route(answerEndpoint, async ({ work, session, params, body }) => {
    await answerKlik(work, params.id, session.personId, body.answer === 'yes');
    return getIntroductionFor(work, params.id, session.personId);
  }),
];
