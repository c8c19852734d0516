import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PlatformBehaviour } from '../platform-behaviour.ts';
import { toolConfiguration } from '../platform/lti-names.ts';
import { startDemoLms } from '../start-demo-lms.ts';
import type { DemoLms } from '../start-demo-lms.ts';
import { startTestTool } from './start-test-tool.ts';
import type { TestTool } from './start-test-tool.ts';

export const administrator = 'VL1021';
export const learner = 'VL1048';

/** An LMS and a tool that is registered in it, with a graded activity, all of it thrown away after. */
export interface ConnectedLms {
  readonly lms: DemoLms;
  readonly tool: TestTool;
  readonly directory: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly signIn: (employeeNumber: string) => Promise<string>;
  /** Asks for the right to register, as an administrator; the token that the tool is given. */
  readonly makeRegistrationToken: (clientId?: string) => Promise<string>;
  readonly register: (token: string, body?: unknown) => Promise<Response>;
  /** A signed client assertion; claims given replace those of a good one. */
  readonly makeAssertion: (claims?: object, signer?: 'tool' | 'stranger') => Promise<string>;
  readonly askToken: (scope: string, assertion?: string) => Promise<Response>;
  readonly getToken: (scope: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const sendForm = (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

export async function startConnectedLms(
  behaviour: Partial<PlatformBehaviour> = {},
): Promise<ConnectedLms> {
  const directory = await mkdtemp(join(tmpdir(), 'demo-lms-'));
  const lms = await startDemoLms({ port: 0, smtpPort: 0, dataDirectory: directory, behaviour });
  const tool = await startTestTool();

  const signIn = async (employeeNumber: string): Promise<string> => {
    const response = await sendForm(`${lms.url}/session`, { employeeNumber });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const cookie = await signIn(administrator);
  const makeRegistrationToken = async (clientId?: string): Promise<string> => {
    const fields = { url: `${tool.url}/register`, ...(clientId ? { clientId } : {}) };
    const headers = { cookie, accept: 'application/json' };
    const response = await sendForm(`${lms.url}/tools/registrations`, fields, headers);
    const { url } = z.object({ url: z.string() }).parse(await response.json());
    return new URL(url).searchParams.get('registration_token') ?? '';
  };
  const register = (token: string, body: unknown = tool.registration): Promise<Response> =>
    fetch(`${lms.url}/api/lti/registrations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const registered = z
    .object({ client_id: z.string(), [toolConfiguration]: z.object({ deployment_id: z.string() }) })
    .parse(await (await register(await makeRegistrationToken())).json());
  const clientId = registered.client_id;
  const activity = { clientId, title: 'Mentoring', scoreMaximum: '100' };
  await sendForm(`${lms.url}/courses/1/activities`, activity, { cookie });

  const makeAssertion = (claims: object = {}, signer?: 'tool' | 'stranger'): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const good = { iss: clientId, sub: clientId, aud: `${lms.url}/api/lti/token` };
    return tool.sign({ ...good, iat: now, exp: now + 60, jti: randomUUID(), ...claims }, signer);
  };
  const askToken = async (scope: string, assertion?: string): Promise<Response> =>
    sendForm(`${lms.url}/api/lti/token`, {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion ?? (await makeAssertion()),
      scope,
    });

  return {
    lms,
    tool,
    directory,
    clientId,
    deploymentId: registered[toolConfiguration].deployment_id,
    signIn,
    makeRegistrationToken,
    register,
    makeAssertion,
    askToken,
    getToken: async (scope) =>
      z.object({ access_token: z.string() }).parse(await (await askToken(scope)).json())
        .access_token,
    close: async () => {
      await Promise.all([lms.close(), tool.close()]);
      await rm(directory, { recursive: true });
    },
  };
}
