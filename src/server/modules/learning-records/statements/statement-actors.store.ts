import { randomUUID } from 'node:crypto';
import type { Agent } from '@xapi/xapi';
import type { Work } from '../../../jobs/work.ts';

/**
 * The agent that a person is in statements: an account with a random name, never a name or an e-mail
 * address. Deleting the row of `statement_actors` makes every statement anonymous, wherever it went.
 * @param homePage what the account's name is unique within: the product's address
 */
export async function statementActor(
  work: Work,
  personId: string,
  homePage: string,
): Promise<Agent> {
  await work.db
    .insertInto('statement_actors')
    .values({ tenant_id: work.tenantId, person_id: personId, account_name: randomUUID() })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
    .execute();
  const row = await work.db
    .selectFrom('statement_actors')
    .select('account_name')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return { objectType: 'Agent', account: { homePage, name: row.account_name } };
}
