import { createProduct } from '../../src/server/app.ts';
import type { Product } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { openDatabase } from '../../src/server/database/database.ts';
import { systemClock } from '../../src/server/kernel/clock.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';

/** Opens in this process the data that a product's process, which has ended, left behind. */
export async function withDataDirectory<Result>(
  environment: Readonly<Record<string, string>>,
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(environment);
  const logger = createLogger('error');
  const database = await openDatabase({
    databaseUrl: null,
    dataDirectory: config.dataDirectory,
    maximumConnections: config.databaseConnections,
    logger,
  });
  try {
    const product = await createProduct({ config, database, clock: systemClock, logger });
    try {
      return await work(product);
    } finally {
      await product.stop();
    }
  } finally {
    await database.close();
  }
}
