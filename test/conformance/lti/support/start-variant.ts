// A tool made of the library and nothing else, beside a real platform: the demonstration LMS, playing
// one of the platforms that people use. What a browser does between the two is done here.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readForm } from '../../../../src/demo/browser/read-form.ts';
import type { ReadForm } from '../../../../src/demo/browser/read-form.ts';
import type { PlatformBehaviour } from '../../../../src/demo/lms/platform-behaviour.ts';
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
import { activityPath, startDemoPlatform, type DemoPlatform } from './start-demo-platform.ts';

export { activityPath, administrator, learner } from './start-demo-platform.ts';

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

export interface Variant extends Pick<DemoPlatform, 'url' | 'visit' | 'activate' | 'addActivity'> {
  readonly declaration: ToolDeclaration;
  readonly storage: MemoryStorage;
  readonly options: LtiToolOptions;
  /** Every request of the tool to the platform, as method and path. */
  readonly requests: string[];
  readonly fetch: LtiFetch;
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

export async function startVariant(behaviour: Partial<PlatformBehaviour>): Promise<Variant> {
  const platform = await startDemoPlatform(behaviour);
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

  const variant: Variant = {
    ...platform,
    declaration: declare(toolUrl),
    storage,
    options,
    requests,
    fetch: fetchAndNote,
    async invite(clientId) {
      const { searchParams } = await platform.invite(`${toolUrl}/register`, clientId);
      return {
        openidConfigurationUrl: searchParams.get('openid_configuration') ?? '',
        registrationToken: searchParams.get('registration_token'),
      };
    },
    async register(invitation, changes = {}) {
      const { registrationToken } = invitation;
      const configuration = await fetchPlatformConfiguration(invitation, { fetch: fetchAndNote });
      const tool = { ...variant.declaration, ...changes };
      const client = await registerTool(
        { tool, platform: configuration, registrationToken },
        { fetch: fetchAndNote },
      );
      const registration: LtiRegistration = {
        ...registrationFrom(configuration, client),
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
      await platform.activate(clientId);
      await platform.addActivity(clientId);
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
      await Promise.all([platform.close(), new Promise((resolve) => server.close(resolve))]);
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
