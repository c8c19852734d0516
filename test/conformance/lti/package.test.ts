// The library as somebody else gets it: built, installed, and used as its README says.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readForm } from '../../../src/demo/browser/read-form.ts';
import { administrator, learner, startVariant, type Variant } from './support/start-variant.ts';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** Runs the compiler, and shows what it says where it fails. */
async function compile(directory: string, project: string, ...more: string[]): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', project, ...more], { cwd: directory }).catch(
    (error: unknown) => assert.fail((error as { stdout: string }).stdout),
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @throws Error when the tool ends before it answers, or does not within a minute */
async function waitUntilItAnswers(tool: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (tool.exitCode === null && tool.signalCode === null && Date.now() < deadline) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      // Nothing listens yet: fetch tells so by a TypeError.
      if (!(error instanceof TypeError)) throw error;
      await setTimeout(50);
    }
  }
  throw new Error(`The tool does not answer (ended with ${String(tool.exitCode)}).`);
}

describe('the package @mentorklik/lti', () => {
  let directory: string;
  let readme: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lti-package-'));
    const home = join(directory, 'node_modules/@mentorklik/lti');
    await mkdir(home, { recursive: true });
    await compile(root, 'lti/tsconfig.build.json', '--outDir', join(home, 'dist'));
    await copyFile(join(root, 'lti/package.json'), join(home, 'package.json'));
    for (const name of ['jose', 'oauth4webapi', 'zod', '@types', 'undici-types']) {
      await symlink(join(root, 'node_modules', name), join(directory, 'node_modules', name));
    }
    readme = await readFile(join(root, 'lti/README.md'), 'utf8');
  });
  after(() => rm(directory, { recursive: true }));

  test('depends on what the repository has, and on nothing else', async () => {
    interface Package {
      readonly dependencies: Readonly<Record<string, string>>;
    }
    const read = async (path: string): Promise<Package> =>
      JSON.parse(await readFile(join(root, path), 'utf8')) as Package;
    const { dependencies } = await read('lti/package.json');
    const own = await read('package.json');
    assert.deepEqual(Object.keys(dependencies), ['jose', 'oauth4webapi', 'zod']);
    for (const [name, version] of Object.entries(dependencies)) {
      assert.equal(version, own.dependencies[name], name);
    }
  });

  describe('the tool in its README', () => {
    let lms: Variant;
    let port: number;
    let tool: ReturnType<typeof spawn>;
    before(async () => {
      lms = await startVariant({});
      port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      for (const [, code = '', name = ''] of readme.matchAll(/```ts\n(\/\/ (\w+\.ts)\n.*?)```/gs)) {
        const here = code.replace('https://tool.example', origin).replace('8080', String(port));
        await writeFile(join(directory, name), here);
      }
      await writeFile(join(directory, 'package.json'), '{"type":"module"}');
      const compilerOptions = { ...(await strictOptions()), types: ['node'] };
      const project = JSON.stringify({ compilerOptions, include: ['*.ts'] });
      await writeFile(join(directory, 'tsconfig.json'), project);
      tool = spawn(process.execPath, ['tool.ts'], {
        cwd: directory,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      tool.stderr?.pipe(process.stderr);
      await waitUntilItAnswers(tool, `${origin}/keys`);
    });
    after(async () => {
      tool.kill();
      await lms.close();
    });

    async function strictOptions(): Promise<object> {
      const config = await readFile(join(root, 'tsconfig.json'), 'utf8');
      return (JSON.parse(config) as { compilerOptions: object }).compilerOptions;
    }

    test('is thirty lines long, and no line of them is wide', () => {
      const [, tool = ''] = /```ts\n(\/\/ tool\.ts\n.*?)```/s.exec(readme) ?? [];
      const lines = tool.trimEnd().split('\n');
      assert.equal(lines.length, 30);
      assert.ok(lines.every((line) => line.length <= 100));
    });

    test('has no error of types', () => compile(directory, 'tsconfig.json'));

    test('registers itself, opens and gives full marks', async () => {
      const invited = await lms.visit(administrator, '/tools/registrations', {
        url: `http://127.0.0.1:${port}/register`,
      });
      const { url } = (await invited.json()) as { url: string };
      assert.match(await (await fetch(url)).text(), /Registered\./);

      const page = await (await lms.visit(administrator, '/courses/1/edit')).text();
      const clientId = /value="(\w+)">Full marks</.exec(page)?.[1] ?? '';
      const activity = { clientId, title: 'Full marks', scoreMaximum: '10' };
      await lms.visit(administrator, '/courses/1/activities', activity);

      const login = readForm(
        await (await lms.visit(learner, '/courses/1/activities/2/launch')).text(),
      );
      const begun = await post(login.action, login.fields);
      const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
      const answer = await lms.visit(learner, begun.headers.get('location') ?? '');
      const posted = readForm(await answer.text());
      const opened = await post(posted.action, posted.fields, { cookie });
      assert.equal(await opened.text(), 'Hello Lotte, your score is delivered.');

      const again = await post(posted.action, posted.fields, { cookie });
      assert.equal(await again.text(), 'nonce-replayed');
    });

    function post(
      url: string,
      fields: Readonly<Record<string, string>>,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Response> {
      const body = new URLSearchParams(fields);
      return fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
    }
  });
});
