import {
  chooseLanguage,
  endSession,
  getMe as getMeEndpoint,
  startSession,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { setChosenLanguage } from '../people/index.ts';
import { getMe } from './get-me.ts';
import { redeemTicket } from './start-session.ts';

export const sessionRoutes: readonly Route[] = [
  route(startSession, async ({ work, body }) => {
    const { token, expiresAt } = await redeemTicket(work, body.ticket);
    return { token, expiresAt: expiresAt.toISOString() };
  }),
  route(endSession, async ({ work, session }) => {
    await work.db
      .deleteFrom('sessions')
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', session.id)
      .execute();
  }),
  route(getMeEndpoint, ({ work, session }) => getMe(work, session)),
  route(chooseLanguage, ({ work, session, body }) =>
    setChosenLanguage(work, session.personId, body.language),
  ),
];
