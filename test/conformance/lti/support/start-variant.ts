// A tool made of the library and nothing else, beside a real platform: the demonstration LMS, playing
// one of the platforms that people use. What a browser does between the two is done here.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForm } from '../../../../src/demo/browser/read-form.ts';
import type { ReadForm } from '../../../../src/demo/browser/read-form.ts';
import type { PlatformBehaviour } from '../../../../src/demo/lms/platform-behaviour.ts';
import { startDemoLms } from '../../../../src/demo/lms/start-demo-lms.ts';
import {
  beginLogin,
  createPlatformKeySets,
  createServiceTokens,
  fetchPlatformConfiguration,
  generateToolKey,
  ltiScopes,
  publicKeySet,
  registerTool,
  registrationFrom,
  type LoginRedirect,
  type LtiFetch,
  type LtiRegistration,
  type LtiToolOptions,
  type RegisteredClient,
  type ServiceAccess,
  type ToolDeclaration,
} from '../../../../lti/index.ts';
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts';

export const administrator = 'VL1021';
export const learner = 'VL1048';

/** What the platform adds to the link that its administrator pasted. */
export interface Invitation {
  readonly openidConfigurationUrl: string;
  readonly registrationToken: string | null;
}

/** A launch as the tool receives it: what the platform posted, and the cookie of its login. */
export interface PostedLaunch {
  readonly login: LoginRedirect;
  readonly status: number;
  readonly form: ReadForm['fields'];
  readonly headers: { readonly cookie: string };
}

export interface Variant {
  readonly url: string;
  readonly declaration: ToolDeclaration;
  readonly storage: MemoryStorage;
  readonly options: LtiToolOptions;
  /** Every request of the tool to the platform, as method and path. */
  readonly requests: string[];
  readonly fetch: LtiFetch;
  /** Calls the LMS as a person does who is signed in there. */
  visit(person: string, path: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  /** @param clientId of the registration to be renewed; a new one when left out */
  invite(clientId?: string): Promise<Invitation>;
  register(invitation: Invitation, changes?: Partial<ToolDeclaration>): Promise<RegisteredClient>;
  /** Registers, lets an administrator of either side say yes where one has to, and adds an activity. */
  connect(changes?: Partial<ToolDeclaration>): Promise<LtiRegistration>;
  /** Begins a launch at the LMS, goes through the login, and comes back with what was posted. */
  launch(person: string, path?: string): Promise<PostedLaunch>;
  access(registration: LtiRegistration): ServiceAccess;
  close(): Promise<void>;
}

/** Path of the launch of the activity that `connect` adds. */
export const activityPath = '/courses/1/activities/2/launch';

export async function startVariant(behaviour: Partial<PlatformBehaviour>): Promise<Variant> {
  const directory = await mkdtemp(join(tmpdir(), 'lti-variant-'));
  const lms = await startDemoLms({ port: 0, smtpPort: 0, dataDirectory: directory, behaviour });
  const now = (): Date => new Date();
  const key = await generateToolKey({ now: now() });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(publicKeySet(storage.keys, now())));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const toolUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const storage = createMemoryStorage([]);
  storage.keys = [key];
  const requests: string[] = [];
  const fetchAndNote: LtiFetch = (url, init) => {
    requests.push(`${init?.method ?? 'GET'} ${new URL(url).pathname}`);
    return fetch(url, init);
  };
  const options: LtiToolOptions = {
    storage,
    keySets: createPlatformKeySets({ fetch: fetchAndNote, now }),
    stateKeys: [new Uint8Array(32).fill(3)],
    launchUrl: `${toolUrl}/launch`,
    now,
  };
  const tokens = createServiceTokens({ fetch: fetchAndNote, storage, now });

  const signIn = async (person: string): Promise<string> => {
    const body = new URLSearchParams({ employeeNumber: person });
    const response = await fetch(`${lms.url}/session`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };

  const variant: Variant = {
    url: lms.url,
    declaration: declare(toolUrl),
    storage,
    options,
    requests,
    fetch: fetchAndNote,
    async visit(person, path, form) {
      return fetch(new URL(path, lms.url), {
        headers: { cookie: await signIn(person), accept: 'application/json' },
        redirect: 'manual',
        ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
      });
    },
    async invite(clientId) {
      const form = {
        url: `${toolUrl}/register`,
        ...(clientId === undefined ? {} : { clientId }),
      };
      const response = await variant.visit(administrator, '/tools/registrations', form);
      const { searchParams } = new URL(((await response.json()) as { url: string }).url);
      return {
        openidConfigurationUrl: searchParams.get('openid_configuration') ?? '',
        registrationToken: searchParams.get('registration_token'),
      };
    },
    async register(invitation, changes = {}) {
      const { registrationToken } = invitation;
      const platform = await fetchPlatformConfiguration(invitation, { fetch: fetchAndNote });
      const tool = { ...variant.declaration, ...changes };
      const client = await registerTool(
        { tool, platform, registrationToken },
        { fetch: fetchAndNote },
      );
      const registration: LtiRegistration = {
        ...registrationFrom(platform, client),
        id: `registration-${storage.registrations.length + 1}`,
        tenantId: `tenant-${storage.registrations.length + 1}`,
      };
      storage.registrations.push(registration);
      return client;
    },
    async connect(changes) {
      const { clientId } = await variant.register(await variant.invite(), changes);
      const [registration] = storage.registrations.splice(-1);
      if (registration === undefined) throw new Error('nothing was registered');
      const approved = {
        ...registration,
        deployments: registration.deployments.map((one) => ({ ...one, status: 'active' as const })),
      };
      storage.registrations.push(approved);
      if (behaviour.activatesTools === false) {
        await variant.visit(administrator, `/tools/${clientId}/activation`, {});
      }
      const activity = { clientId, title: 'Mentoring', scoreMaximum: '100' };
      await variant.visit(administrator, '/courses/1/activities', activity);
      return approved;
    },
    async launch(person, path = activityPath) {
      const page = await variant.visit(person, path);
      const initiation = readForm(await page.text());
      const login = await beginLogin(initiation.fields, options);
      const answer = await variant.visit(person, login.redirectUrl);
      const { fields: form } = readForm(await answer.text());
      const cookie = `${login.cookie.name}=${login.cookie.value}`;
      return { login, status: answer.status, form, headers: { cookie } };
    },
    access: (registration) => ({
      registration,
      deploymentId: registration.deployments[0]?.deploymentId ?? null,
      tokens,
      fetch: fetchAndNote,
      now,
    }),
    async close() {
      server.closeAllConnections();
      await Promise.all([lms.close(), new Promise((resolve) => server.close(resolve))]);
      await rm(directory, { recursive: true });
    },
  };
  return variant;
}

function declare(toolUrl: string): ToolDeclaration {
  return {
    name: { default: 'Mentoring' },
    description: { default: 'Find a mentor' },
    initiateLoginUri: `${toolUrl}/login`,
    redirectUris: [`${toolUrl}/launch`],
    targetLinkUri: `${toolUrl}/`,
    jwksUri: `${toolUrl}/keys`,
    messages: [
      { type: 'LtiResourceLinkRequest', placements: ['course_navigation', 'moon'] },
      { type: 'LtiDeepLinkingRequest', placements: ['link_selection'] },
      { type: 'LtiSubmissionReviewRequest' },
    ],
    claims: ['name', 'given_name', 'family_name', 'email'],
    scopes: Object.values(ltiScopes),
    custom: { known: '$User.id', unknown: '$Nope.nope' },
    canvasPrivacyLevel: 'public',
  };
}
