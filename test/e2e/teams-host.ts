import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeSelfSigned } from '../support/self-signed.ts';

/** How the fake host answers the tab; the defaults are those of a personal tab. */
export interface TeamsHostAnswers {
  /** Address of the frame's page. */
  readonly tab: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: string;
  readonly subEntityId?: string;
  readonly frameContext?: 'content' | 'settings' | 'sidePanel';
  /** What `getAuthToken` brings: a token, or why there is none. */
  readonly token: { readonly jwt: string } | { readonly refusal: string };
}

export interface TeamsWorld {
  /** Address and port at which every host name is found. */
  readonly at: string;
  /** From now on the pages of every other host than the product's answer like this. */
  answer(answers: TeamsHostAnswers): void;
  close(): Promise<void>;
}

/**
 * Serves the product at its own name, and a fake host of tabs at every other name, Microsoft's and
 * strangers' alike, by https: the browser and Teams' library check real origins.
 */
export async function startTeamsWorld(
  app: RequestListener,
  productHost: string,
): Promise<TeamsWorld> {
  let answers: TeamsHostAnswers | null = null;
  const server = createServer(makeSelfSigned(), (request: IncomingMessage, response) => {
    if (request.headers.host === productHost) app(request, response);
    else servePage(request, response, answers);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    at: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer(next) {
      answers = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  answers: TeamsHostAnswers | null,
): void {
  if (request.url !== '/' || answers === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Host</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100vh;display:block}</style>
<iframe title="Tab" src="${answers.tab.replaceAll('&', '&amp;')}"></iframe>
<script>(${hostScript.toString()})(${JSON.stringify(answers)})</script></html>`);
}

/** What the host's page has for the test. */
export interface HostWindow {
  /** Functions that the tab called, with what they were given. */
  readonly called: { readonly func: string; readonly args: readonly unknown[] }[];
  push(func: string, args: readonly unknown[]): void;
  /** What `getAuthToken` brings from now on. */
  setToken(token: TeamsHostAnswers['token']): void;
}

/** Runs in the host's page: the wire protocol of teams-js 2.58. */
function hostScript(answers: TeamsHostAnswers): void {
  const frame = document.querySelector('iframe');
  let { token } = answers;
  const called: { func: string; args: readonly unknown[] }[] = [];
  const send = (message: object): void =>
    frame?.contentWindow?.postMessage(message, new URL(answers.tab).origin);
  const runtime = JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: { pages: { config: {} }, app: { notifySuccessResponse: {} } },
  });
  const context = {
    tid: 'directory',
    userObjectId: 'object',
    theme: answers.theme ?? 'default',
    locale: answers.locale ?? 'en-gb',
    entityId: 'mentoring',
    subEntityId: answers.subEntityId ?? '',
    frameContext: answers.frameContext ?? 'content',
  };
  const replies: Record<string, (() => readonly unknown[]) | undefined> = {
    initialize: () => [answers.frameContext ?? 'content', 'web', runtime, '2.58.0'],
    getContext: () => [context],
    'authentication.getAuthToken': () =>
      'jwt' in token ? [true, token.jwt] : [false, token.refusal],
    'appInitialization.success': () => [undefined],
    'settings.setSettings': () => [true],
    'pages.config.setConfig': () => [true],
    executeDeepLink: () => [true],
  };
  addEventListener('message', ({ data, source }: MessageEvent) => {
    const message = data as { id?: number; uuidAsString?: string; func?: string; args?: unknown[] };
    if (source !== frame?.contentWindow || message.func === undefined) return;
    called.push({ func: message.func, args: message.args ?? [] });
    const reply = replies[message.func];
    if (reply === undefined) return;
    const { id, uuidAsString } = message;
    send({ id, uuidAsString, args: reply(), monotonicTimestamp: performance.now() });
  });
  const host: HostWindow = {
    called,
    push: (func, args) => send({ func, args }),
    setToken: (next) => {
      token = next;
    },
  };
  Object.assign(window, { host });
}

/** Files of the build that hold Teams' library, by what it alone says. */
export async function findLibrary(): Promise<string[]> {
  const directory = join(import.meta.dirname, '../../dist/web/assets');
  const found: string[] = [];
  for (const file of await readdir(directory)) {
    if (!file.endsWith('.js')) continue;
    const text = await readFile(join(directory, file), 'utf8');
    if (text.includes('isProxiedFromChild')) found.push(`/assets/${file}`);
  }
  return found;
}

/** Waits until the tab has called such a function. */
export async function waitForCall(
  page: Page,
  pattern: RegExp,
): Promise<HostWindow['called'][number]> {
  const found = await page.waitForFunction(
    (source) =>
      (window as unknown as { host: HostWindow }).host.called.find(({ func }) =>
        new RegExp(source).test(func),
      ),
    pattern.source,
  );
  const call = await found.jsonValue();
  if (call === undefined) throw new Error(`Nothing like ${pattern.source} was called.`);
  return call;
}
