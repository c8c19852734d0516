import {
  editMessage as editEndpoint,
  getMessages,
  readMessages as readEndpoint,
  removeMessage as removeEndpoint,
  sendMessage as sendEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { editMessage, removeMessage } from './change-message.ts';
import { getMessagesFor } from './messages.view.ts';
import { readMessages } from './read-messages.ts';
import { sendMessage } from './send-message.ts';

export const messageRoutes: readonly Route[] = [
  route(getMessages, ({ work, session, params, query }) =>
    getMessagesFor(work, params.id, session.personId, query.before),
  ),
  route(sendEndpoint, async ({ work, session, params, body }) => {
    await sendMessage(work, params.id, session.personId, body);
    return getMessagesFor(work, params.id, session.personId);
  }),
  route(readEndpoint, ({ work, session, params, body }) =>
    readMessages(work, params.id, session.personId, body.sequence),
  ),
  route(editEndpoint, async ({ work, session, params, body }) => {
    await editMessage(work, params.id, params.messageId, session.personId, body);
    return getMessagesFor(work, params.id, session.personId);
  }),
  route(removeEndpoint, async ({ work, session, params }) => {
    await removeMessage(work, params.id, params.messageId, session.personId);
    return getMessagesFor(work, params.id, session.personId);
  }),
];
