import { beginLogin, verifyLaunch, type LaunchRejectionReason } from '../../../../lti/index.ts';
import type { RejectionCase } from '../support/rejection-case.ts';
import { createTestWorld, exampleRegistration } from '../support/test-world.ts';

function loginCase(
  reason: LaunchRejectionReason,
  title: string,
  params: Readonly<Record<string, unknown>>,
): RejectionCase {
  return {
    reason,
    title,
    attempt: async () => (await createTestWorld()).login(params),
  };
}

const section = 'Security Framework 5.1.1.1 (login initiation):';

export const loginCases: readonly RejectionCase[] = [
  loginCase('login-parameter-repeated', `${section} iss twice`, { iss: ['a', 'b'] }),
  loginCase('login-parameter-repeated', `${section} a nested hint`, { login_hint: { a: 'b' } }),
  loginCase('login-issuer-missing', `${section} no iss`, { iss: undefined }),
  loginCase('login-issuer-missing', `${section} a blank iss`, { iss: '  ' }),
  loginCase('login-hint-missing', `${section} no login_hint`, { login_hint: undefined }),
  loginCase('login-target-link-uri-missing', `${section} no target_link_uri`, {
    target_link_uri: undefined,
  }),
  loginCase('login-target-link-uri-foreign', `${section} target_link_uri on another host`, {
    target_link_uri: 'https://evil.example/open',
  }),
  loginCase('login-target-link-uri-foreign', `${section} target_link_uri that is a script`, {
    target_link_uri: 'javascript:alert(1)',
  }),
  loginCase('registration-unknown', `${section} an issuer that nobody registered`, {
    iss: 'https://other.example',
  }),
  loginCase('registration-unknown', `${section} another client of a known issuer`, {
    client_id: 'client-9',
  }),
  {
    reason: 'registration-ambiguous',
    title: `${section} two registrations of the issuer and no client_id`,
    async attempt() {
      const second = { ...exampleRegistration, id: 'registration-2', clientId: 'client-2' };
      const world = await createTestWorld([exampleRegistration, second]);
      return world.login({ client_id: undefined });
    },
  },
  {
    reason: 'registration-ambiguous',
    title: `${section} two registrations of one client and a deployment that neither knows`,
    async attempt() {
      const second = { ...exampleRegistration, id: 'registration-2' };
      const world = await createTestWorld([exampleRegistration, second]);
      return world.login({ lti_deployment_id: '77' });
    },
  },
  {
    reason: 'registration-disabled',
    title: `${section} a registration that an administrator switched off`,
    async attempt() {
      return (await createTestWorld([{ ...exampleRegistration, isEnabled: false }])).login();
    },
  },
  {
    reason: 'registration-disabled',
    title: 'Security Framework 5.1.1.5: a registration switched off between login and launch',
    async attempt() {
      const world = await createTestWorld();
      const request = await world.request(await world.login());
      world.storage.registrations[0] = { ...exampleRegistration, isEnabled: false };
      return verifyLaunch(request, world.options);
    },
  },
  {
    reason: 'login-issuer-missing',
    title: `${section} a form with nothing in it`,
    attempt: async () => beginLogin({}, (await createTestWorld()).options),
  },
];
