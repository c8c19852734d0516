import {
  chooseLanguage,
  endSession,
  getMe as getMeEndpoint,
  getSignInPath,
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
import { findSignInPath } from './find-sign-in-path.ts';
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

/** For somebody of whom nothing is known: it looks across organisations. */
export function signInPathRoute(database: Database): RawRoute {
  return routeWithoutTransaction(getSignInPath, findSession, async () => ({
    signInPath: await findSignInPath(database),
  }));
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
    const signIn = session.launch?.saml;
    return { goTo: signIn ? await logoutAddressOf(work, signIn, options) : null };
  }),
  route(getMeEndpoint, ({ work, session }) => getMe(work, session)),
  route(chooseLanguage, ({ work, session, body }) =>
    setChosenLanguage(work, session.personId, body.language),
  ),
];
