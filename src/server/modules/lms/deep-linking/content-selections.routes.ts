import {
  answerContentSelection as answerEndpoint,
  getContentSelection,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { answerContentSelection } from './answer-content-selection.ts';
import { findOwnSelection } from './content-selections.store.ts';
import { describeSelection } from './content-selections.views.ts';
import { returnPath } from './return-content.routes.ts';

export const contentSelectionRoutes: readonly Route[] = [
  route(getContentSelection, async ({ work, session, params, query }) => {
    const selection = await findOwnSelection(work, params.id, session.personId);
    return describeSelection(work, selection, query.language);
  }),
  route(answerEndpoint, async ({ work, session, params, body }) => ({
    returnTo: returnPath,
    ticket: await answerContentSelection(work, session.personId, params.id, body),
  })),
];
