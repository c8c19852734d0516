import { createServer } from 'node:http';
import { createProduct } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database/database.ts';
import { systemClock } from './kernel/clock.ts';
import { createLogger } from './kernel/logger.ts';

/** Starts the product and stops it again on SIGINT and SIGTERM, finishing what is under way. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDirectory: config.dataDirectory,
    maximumConnections: config.databaseConnections,
    logger,
  });
  const product = await createProduct({ config, database, clock: systemClock, logger });
  await product.queues.work(product.jobContext);
  const server = createServer(product.app);
  // Longer than a proxy in front keeps an idle connection, so that it never writes into a closed one.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve);
  });
  logger.info({ url: config.publicUrl, store: database.store.kind }, 'listening');

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3000).unref();
    await closed;
    await product.stop();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

try {
  await start();
} catch (error) {
  // What an operator can mend (configuration, a directory or a port in use) is told in words.
  const isOperational = error instanceof Error && !(error instanceof TypeError);
  process.stderr.write(`${isOperational ? error.message : String(error)}\n`);
  process.exit(1);
}
