import { createServer } from 'node:http';
import { createProduct } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database/database.ts';
import { systemClock } from './kernel/clock.ts';
import { createLogger } from './kernel/logger.ts';

const config = readConfig(process.env);
const logger = createLogger(config.logLevel);
const database = await openDatabase({
  databaseUrl: config.databaseUrl,
  dataDirectory: config.dataDirectory,
  maximumConnections: config.databaseConnections,
});
const product = await createProduct({ config, database, clock: systemClock, logger });
await product.queues.work(product.jobContext);
const server = createServer(product.app);
server.listen(config.port, config.host, () => {
  logger.info({ url: config.publicUrl, store: database.store.kind }, 'listening');
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3000).unref();
  await closed;
  await product.stop();
  await database.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
