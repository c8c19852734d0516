import type { Work } from '../../../jobs/work.ts';
import { personOfKey } from './find-linked-person.ts';
import { getLinking } from './linking.ts';
import type { Visitor } from './visitor.ts';

/** Whether somebody who comes in has been here before, or is a person of whom a source has told. */
export async function isKnownVisitor(work: Work, visitor: Visitor): Promise<boolean> {
  const account = await work.db
    .selectFrom('person_accounts')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('kind', '=', visitor.kind)
    .where('provider', '=', visitor.provider)
    .where('subject', '=', visitor.subject)
    .executeTakeFirst();
  return (
    account !== undefined || (await personOfKey(work, visitor, await getLinking(work))) !== null
  );
}
