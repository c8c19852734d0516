import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { senderOf } from '../../conformance/scim/scim-client.ts';
import type { ScimReply } from '../../conformance/scim/scim-client.ts';
import { hashSecret, newId } from '../../../src/server/kernel/ids.ts';
import { runStatement } from '../launch/run-statement.ts';
import type { BenchContext } from '../support/benchmark.ts';
import { percentile } from '../support/percentile.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import { startBenchProduct } from '../support/start-bench-product.ts';
import { groupOf, nextRequest, userOf } from './scim-mix.ts';
import type { KnownUser, ScimRequest } from './scim-mix.ts';

/** Requests a second; Entra's gallery asks for as many of a provider. */
const perSecond = 25;
const knownUsers = 500;
const groupCount = 10;

export interface MeasuredScim {
  readonly seconds: number;
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly errors: number;
  readonly p50Milliseconds: number;
  readonly p95Milliseconds: number;
  readonly slowestMilliseconds: number;
}

/**
 * Sends a mix of requests as they fall due, however long the answers take: one that is late delays no
 * other, and what it waited counts.
 */
export async function measureScim(context: BenchContext, seconds: number): Promise<MeasuredScim> {
  const product = await startBenchProduct(context);
  const send = senderOf(product.url, await makeToken(product.databaseUrl, product.tenantId));
  const users: KnownUser[] = [];
  for (let number = 0; number < knownUsers; number++) {
    // In time with the allowance that a token has.
    const reply = await send('POST', '/Users', userOf(number));
    if (reply.status === 429) {
      number--;
      await wait(1000);
      continue;
    }
    users.push(toKnown(expect(reply, 201)));
  }
  const groups: string[] = [];
  for (let number = 0; number < groupCount; number++) {
    groups.push(String(expect(await send('POST', '/Groups', groupOf(number)), 201).body.id));
  }
  context.say(`${users.length} users and ${groups.length} groups are there`);
  await wait(5000);

  const random = createSeededRandom(20_27);
  const latencies: number[] = [];
  const problems: string[] = [];
  const sending: Promise<void>[] = [];
  const start = performance.now();
  const ask = async (request: ScimRequest, due: number): Promise<void> => {
    const reply = await send(request.method, request.path, request.body);
    latencies.push(performance.now() - due);
    if (!request.statuses.includes(reply.status)) {
      problems.push(`${request.kind}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`);
    } else if (request.kind === 'create') users.push(toKnown(reply));
    else if (request.kind === 'filter' && reply.body.totalResults !== 1) {
      problems.push(`filter: ${String(reply.body.totalResults)} results for ${request.path}`);
    }
  };
  const total = seconds * perSecond;
  for (let at = 0; at < total; at++) {
    const due = start + (at * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    const request = nextRequest(random, users, groups, knownUsers + at);
    sending.push(
      ask(request, due).catch((error: unknown) => {
        problems.push(String(error));
      }),
    );
  }
  await Promise.all(sending);
  const took = (performance.now() - start) / 1000;
  for (const problem of problems.slice(0, 5)) context.say(problem);
  return {
    seconds: took,
    requests: total,
    requestsPerSecond: total / took,
    errors: problems.length,
    p50Milliseconds: percentile(latencies, 0.5),
    p95Milliseconds: percentile(latencies, 0.95),
    slowestMilliseconds: percentile(latencies, 1),
  };
}

const toKnown = ({ body }: ScimReply): KnownUser => ({
  id: String(body.id),
  userName: String(body.userName),
});

function expect(reply: ScimReply, status: number): ScimReply {
  if (reply.status === status) return reply;
  throw new Error(`${status} was expected: ${reply.status} ${JSON.stringify(reply.body)}`);
}

/** Stores a token as an administrator's screen does: the secret's hash alone. */
async function makeToken(databaseUrl: string, tenantId: string): Promise<string> {
  const token = `${tenantId}.${randomBytes(32).toString('base64url')}`;
  await runStatement(
    databaseUrl,
    `set role mentorklik_app; set app.tenant_id = '${tenantId}';
     insert into scim_tokens (tenant_id, id, name, token_hash, scopes, created_at, allowance, allowance_at)
     values ('${tenantId}', '${newId(new Date())}', 'Benchmark',
       '\\x${hashSecret(token).toString('hex')}',
       '{users.read,users.write,groups.read,groups.write}', now(), 200, now())`,
  );
  return token;
}
