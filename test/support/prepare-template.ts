import { createProduct } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { databaseOn } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import type { SqlStore } from '../../src/server/database/sql-store.ts';
import { systemClock } from '../../src/server/kernel/clock.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';

/**
 * Makes an empty store into what test databases are cloned from: migrated, with its job queues, whose
 * creation takes longer than everything else of a start.
 */
export async function prepareTemplate(store: SqlStore): Promise<void> {
  await migrate(store);
  const config = readConfig({ ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') });
  const logger = createLogger('error');
  const database = databaseOn(store);
  const product = await createProduct({ config, database, clock: systemClock, logger });
  await product.stop();
}
