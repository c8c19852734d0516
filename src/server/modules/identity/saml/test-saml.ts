import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { hashSecret, newSecret } from '../../../kernel/ids.ts';
import { lockRow, providerOf } from './saml-connections.store.ts';
import { consumeRequest, saveRequest } from './saml-requests.store.ts';

const idOf = (secret: string): string => `test:${hashSecret(secret).toString('base64url')}`;

/**
 * Allows one sign-in that shows what is sent and signs nobody in, also while single sign-on is off.
 * @returns what the login address is given
 * @throws AppError `not-found`; `conflict` where there is no identity provider yet
 */
export async function makeTest(work: Work): Promise<string> {
  const row = await lockRow(work);
  if (providerOf(row) === null) throw new AppError('conflict');
  const secret = newSecret();
  const browserHash = hashSecret(secret);
  await saveRequest(work, idOf(secret), { browserHash, returnTo: '/', isTest: true });
  return secret;
}

/** @returns whether that test was allowed, and has not been made */
export function takeTest(work: Work, secret: string): Promise<boolean> {
  return consumeRequest(work, idOf(secret));
}
