import type { Work } from '../../../jobs/work.ts';
import { hashSecret, newSecret } from '../../../kernel/ids.ts';

/** How long an identity provider has to answer, and an answer is remembered. */
const requestMinutes = 10;
const assertionMinutes = 15;

const minutesAfter = (now: Date, minutes: number): Date =>
  new Date(now.getTime() + minutes * 60 * 1000);

export interface AskedFor {
  /** Of the cookie of the browser that asked. */
  readonly browserHash: Buffer;
  readonly returnTo: string;
  readonly isTest: boolean;
}

export async function saveRequest(work: Work, id: string, asked: AskedFor): Promise<void> {
  await work.db
    .insertInto('saml_requests')
    .values({
      tenant_id: work.tenantId,
      request_id: id,
      browser_hash: asked.browserHash,
      return_to: asked.returnTo,
      is_test: asked.isTest,
      expires_at: minutesAfter(work.now, requestMinutes),
    })
    .execute();
}

/** @returns null where nobody asked that, or it was answered, or too long ago */
export async function findRequest(work: Work, id: string): Promise<AskedFor | null> {
  const row = await work.db
    .selectFrom('saml_requests')
    .select(['browser_hash', 'return_to', 'is_test'])
    .where('tenant_id', '=', work.tenantId)
    .where('request_id', '=', id)
    .where('expires_at', '>', work.now)
    .executeTakeFirst();
  return row
    ? { browserHash: row.browser_hash, returnTo: row.return_to, isTest: row.is_test }
    : null;
}

/** Takes a request out, for the one answer to it. @returns whether it was still there */
export async function consumeRequest(work: Work, id: string): Promise<boolean> {
  const row = await work.db
    .deleteFrom('saml_requests')
    .where('tenant_id', '=', work.tenantId)
    .where('request_id', '=', id)
    .where('expires_at', '>', work.now)
    .returning('request_id')
    .executeTakeFirst();
  return row !== undefined;
}

const idOfLogout = (id: string): string => `logout:${id}`;

/** Remembers that the identity provider was asked to sign somebody out. */
export function saveLogoutRequest(work: Work, id: string): Promise<void> {
  // Of no browser: nobody signs in by the answer to it.
  const browserHash = hashSecret(newSecret());
  return saveRequest(work, idOfLogout(id), { browserHash, returnTo: '/', isTest: false });
}

/** @returns whether that was asked, and has not been answered */
export const consumeLogoutRequest = (work: Work, id: string): Promise<boolean> =>
  consumeRequest(work, idOfLogout(id));

/** Remembers an assertion that is taken. @returns false where it was taken before */
export async function claimAssertion(
  work: Work,
  providerEntityId: string,
  id: string,
): Promise<boolean> {
  const inserted = await work.db
    .insertInto('saml_assertions')
    .values({
      tenant_id: work.tenantId,
      assertion_hash: hashSecret(JSON.stringify([providerEntityId, id])),
      expires_at: minutesAfter(work.now, assertionMinutes),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
