import type { LtiPlatform } from '../../support/lti-platform.ts';
import type { BenchContext } from '../support/benchmark.ts';
import { startBenchProduct } from '../support/start-bench-product.ts';
import { runStatement } from './run-statement.ts';
import type { Tool } from './tool.ts';

/** Starts the product, registered at the platform by its registration link. */
export async function startProduct(
  context: BenchContext,
  platform: LtiPlatform,
  nodeArguments: readonly string[],
): Promise<Tool> {
  const product = await startBenchProduct(context, { nodeArguments });
  const registration = new URL(product.registrationLink);
  registration.searchParams.set('openid_configuration', platform.configurationUrl);
  const registered = await fetch(registration);
  if (!registered.ok) throw new Error(`Registration: ${await registered.text()}`);
  const { url, pid, databaseUrl, tenantId } = product;
  const ticketOf = (location: string): string | null => /#ticket=(.+)$/.exec(location)?.[1] ?? null;
  return {
    name: 'Mentorklik',
    pid,
    loginUrl: `${url}/lti/login`,
    targetLinkUri: `${url}/`,
    databaseUrl,
    proofOf: ticketOf,
    async enter(location) {
      const exchange = await fetch(`${url}/api/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ticket: ticketOf(location) }),
      });
      if (exchange.status !== 201) throw new Error(`The ticket: ${await exchange.text()}`);
      await exchange.json();
    },
    async countPeople() {
      const [row] = await runStatement(
        databaseUrl,
        `select set_config('app.tenant_id', '${tenantId}', false);
         select count(*)::int as count from person_accounts where kind = 'lti'`,
      );
      return Number(row?.count);
    },
  };
}
