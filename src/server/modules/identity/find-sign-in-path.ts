import type { Database } from '../../database/database.ts';
import { withTransaction } from '../../database/with-transaction.ts';
import { findSoleOrganisation } from '../administration/index.ts';
import { isSamlOn } from './saml/saml-connections.store.ts';
import { samlLoginPathOf } from './saml/saml-paths.ts';

/**
 * Where somebody signs in of whom nothing is known, at top level.
 * @returns null where the organisation has no single sign-on, and where there are several organisations
 */
export async function findSignInPath(database: Database): Promise<string | null> {
  const sole = await findSoleOrganisation(database);
  if (sole === null) return null;
  const { tenantId, key } = sole;
  const isOn = await withTransaction(database, tenantId, (db) => isSamlOn({ db, tenantId }));
  return isOn ? samlLoginPathOf(key) : null;
}
