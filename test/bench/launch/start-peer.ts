import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LtiPlatform } from '../../support/lti-platform.ts';
import type { BenchContext } from '../support/benchmark.ts';
import { installPeer } from './install-peer.ts';
import { runStatement } from './run-statement.ts';
import type { PeerSettings } from './serve-peer.ts';
import type { Tool } from './tool.ts';

/** Starts ltijs, registered at the platform, on a database of its own in the same PostgreSQL. */
export async function startPeer(context: BenchContext, platform: LtiPlatform): Promise<Tool> {
  const directory = await installPeer();
  const databaseUrl = await context.postgresql.createDatabase('peer');
  const settings: PeerSettings = {
    directory,
    databaseUrl,
    issuer: platform.issuer,
    clientId: platform.clientId,
    key: randomBytes(32).toString('hex'),
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-peer.ts')], {
    env: { NODE_ENV: 'production', PEER: JSON.stringify(settings) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  context.atEnd(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The peer ended instead of serving.');
  });
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  const { pid } = child;
  if (pid === undefined) throw new Error('The peer has no process.');
  const url = `http://127.0.0.1:${port}`;
  return {
    name: 'ltijs 5.9.9',
    pid,
    loginUrl: `${url}/login`,
    targetLinkUri: `${url}/`,
    databaseUrl,
    proofOf: (location) => new URL(location, url).searchParams.get('ltik'),
    async enter(location, cookies) {
      const page = await fetch(new URL(location, url), { headers: { Cookie: cookies } });
      if (!page.ok) throw new Error(`The peer answers ${page.status}: ${await page.text()}`);
      await page.text();
    },
    async countPeople() {
      const count = 'select count(distinct "user")::int as count from idtokens';
      const [row] = await runStatement(databaseUrl, count);
      return Number(row?.count);
    },
  };
}
