import { randomBytes } from 'node:crypto';
import { ProductProcess } from '../../support/product-process.ts';
import type { BenchContext } from './benchmark.ts';

/** The product as people run it, on a database of its own. */
export interface BenchProduct {
  readonly url: string;
  /** Of the process that serves; see `readCpuSeconds`. */
  readonly pid: number;
  readonly databaseUrl: string;
  readonly tenantId: string;
  /** A link that registers the product at a learning platform, once. */
  readonly registrationLink: string;
}

/**
 * Starts the product as a process of its own on the run's PostgreSQL, with one organisation in it. It
 * is stopped at the end of the run.
 * @param options.environment settings beside the necessary ones
 * @param options.nodeArguments for Node itself, such as `--cpu-prof`
 */
export async function startBenchProduct(
  context: BenchContext,
  options: {
    environment?: Readonly<Record<string, string>>;
    nodeArguments?: readonly string[];
  } = {},
): Promise<BenchProduct> {
  const databaseUrl = await context.postgresql.createDatabase('product');
  const product = await ProductProcess.configure(
    {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ALLOW_PRIVATE_NETWORKS: 'true',
      LOG_LEVEL: 'info',
      ...options.environment,
    },
    options.nodeArguments,
  );
  const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
  const organisation = ['--key', 'bench', '--name', 'Benchmark', '--language', 'en'];
  const tenantId = lastLine(await product.runAdmin('create-organisation', ...organisation));
  const registrationLink = lastLine(
    await product.runAdmin('registration-link', '--organisation', 'bench'),
  );
  context.atEnd(() => product.stop());
  await product.start();
  const { pid } = product;
  if (pid === undefined) throw new Error('The product ended as soon as it had started.');
  return { url: product.url, pid, databaseUrl, tenantId, registrationLink };
}
