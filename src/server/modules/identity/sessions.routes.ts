import {
  chooseLanguage,
  endSession,
  getMe as getMeEndpoint,
  startSession,
} from '../../../contract/index.ts';
import type { Database } from '../../database/database.ts';
import { route } from '../../http/route.ts';
import type { RawRoute, Route } from '../../http/route.ts';
import { routeWithoutTransaction } from '../../http/route-without-transaction.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Encryption } from '../../kernel/encryption.ts';
import { setChosenLanguage } from '../people/index.ts';
import { findSession } from './find-session.ts';
import { getMe } from './get-me.ts';
import { logoutAddressOf } from './saml/logout-address.ts';
import { redeemTicket } from './start-session.ts';

/** The way in: a transaction by itself, in the database. */
export function startSessionRoute(database: Database, clock: Clock): RawRoute {
  return routeWithoutTransaction(startSession, findSession, async ({ body }) => {
    const { token, expiresAt } = await redeemTicket(database, clock.now(), body.ticket);
    return { token, expiresAt: expiresAt.toISOString() };
  });
}

/** @param options where the product is reached, and what opens the keys that it signs with */
export const sessionRoutes = (options: {
  readonly publicUrl: string;
  readonly encryption: Encryption;
}): readonly Route[] => [
  route(endSession, async ({ work, session }) => {
    await work.db
      .deleteFrom('sessions')
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', session.id)
      .execute();
    const signIn = session.launch?.saml ?? null;
    return { goTo: signIn === null ? null : await logoutAddressOf(work, signIn, options) };
  }),
  route(getMeEndpoint, ({ work, session }) => getMe(work, session)),
  route(chooseLanguage, ({ work, session, body }) =>
    setChosenLanguage(work, session.personId, body.language),
  ),
];
