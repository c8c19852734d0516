import type { Database } from '../../database/database.ts';
import { withRouting } from '../../database/with-transaction.ts';

/** @returns the organisation of an installation that has one; null where it has none, or several */
export async function findSoleOrganisation(
  database: Database,
): Promise<{ readonly tenantId: string; readonly key: string } | null> {
  const [sole, ...others] = await withRouting(database, (db) =>
    db.selectFrom('organisations').select(['tenant_id', 'key']).limit(2).execute(),
  );
  return sole === undefined || others.length > 0
    ? null
    : { tenantId: sole.tenant_id, key: sole.key };
}

/**
 * Finds the organisation that an operator means.
 * @param keyOrName its key, or its name where only one has it
 * @throws Error that names the organisations there are
 * @returns its id
 */
export async function findOrganisation(database: Database, keyOrName: string): Promise<string> {
  const organisations = await withRouting(database, (db) =>
    db.selectFrom('organisations').select(['tenant_id', 'key', 'name']).orderBy('key').execute(),
  );
  const byKey = organisations.find(({ key }) => key === keyOrName);
  const byName = organisations.filter(({ name }) => name === keyOrName);
  const found = byKey ?? (byName.length === 1 ? byName[0] : undefined);
  if (found) return found.tenant_id;
  const known = organisations.map(({ key, name }) => `  ${key} (${name})`).join('\n');
  throw new Error(
    `There is no organisation ${keyOrName}. There ${organisations.length === 0 ? 'is none yet: create-organisation makes one.' : `are:\n${known}`}`,
  );
}
