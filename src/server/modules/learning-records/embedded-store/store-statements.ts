import { randomUUID } from 'node:crypto';
import type { Work } from '../../../jobs/work.ts';
import { insertStatement } from '../statements/insert-statement.ts';
import { areLogicallyEqual } from '../statements/logically-equal.ts';
import type { XapiVersion } from './read-statements.ts';
import type { RecordStoreKey } from './record-store-keys.ts';
import type { IncomingStatement } from './statement.schema.ts';
import { parseTimestamp } from './statement-parts.schema.ts';
import { XapiError } from './xapi-error.ts';

/**
 * Stores statements, all or none. One that is there already and says the same is left as it is.
 * @param sender whose key vouches for them (part two §2.4.9) and in which version they came
 * @throws XapiError 409 when another statement has the id of one of them
 * @returns their ids, in their order
 */
export async function storeStatements(
  work: Work,
  statements: readonly IncomingStatement[],
  sender: {
    readonly key: RecordStoreKey;
    readonly homePage: string;
    readonly version: XapiVersion;
  },
): Promise<string[]> {
  const ids: string[] = [];
  for (const statement of statements) {
    const id = statement.id?.toLowerCase() ?? randomUUID();
    const now = work.now.toISOString();
    const told = {
      ...statement,
      id,
      ...(statement.timestamp === undefined
        ? {}
        : { timestamp: parseTimestamp(statement.timestamp).toISOString() }),
    };
    const isNew = await insertStatement(work, {
      ...told,
      timestamp: told.timestamp ?? now,
      stored: now,
      authority: {
        objectType: 'Agent',
        name: sender.key.name,
        account: { homePage: sender.homePage, name: sender.key.id },
      },
      version: statement.version ?? (sender.version === '1.0.3' ? '1.0.0' : '2.0.0'),
    });
    if (!isNew) await requireEqual(work, told);
    ids.push(id);
  }
  return ids;
}

async function requireEqual(
  work: Work,
  statement: IncomingStatement & { id: string },
): Promise<void> {
  const present = await work.db
    .selectFrom('statements')
    .select('statement')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', statement.id)
    .executeTakeFirstOrThrow();
  if (!areLogicallyEqual(present.statement as Record<string, unknown>, statement)) {
    throw new XapiError(409, `Another statement has the id ${statement.id}.`);
  }
}
