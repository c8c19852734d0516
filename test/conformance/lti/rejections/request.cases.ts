import { base64url } from 'jose';
import { planBinding, verifyLaunch } from '../../../../lti/index.ts';
import { launchCase, type RejectionCase } from '../support/rejection-case.ts';
import { createTestWorld } from '../support/test-world.ts';

const section = 'Security Framework 5.1.1.5 (authentication response):';

function tampered(state: string, change: (payload: Record<string, unknown>) => void): string {
  const [encoded = '', signature = ''] = state.split('.');
  const payload = JSON.parse(new TextDecoder().decode(base64url.decode(encoded))) as Record<
    string,
    unknown
  >;
  change(payload);
  return `${base64url.encode(JSON.stringify(payload))}.${signature}`;
}

export const requestCases: readonly RejectionCase[] = [
  launchCase('platform-error', `${section} the platform posts an error [platform-error]`, () => ({
    form: { id_token: undefined, error: 'launch_no_longer_valid', error_description: 'Too late' },
  })),
  launchCase('state-missing', `${section} no state`, () => ({ form: { state: undefined } })),
  launchCase('state-missing', `${section} an empty state`, () => ({ form: { state: '' } })),
  launchCase('state-repeated', `${section} two states [defect-odd-state]`, (_world, { state }) => ({
    form: { state: [state, state] },
  })),
  launchCase('state-malformed', `${section} a state that is no state [defect-odd-state]`, () => ({
    form: { state: '%00{}[]' },
  })),
  launchCase('state-malformed', `${section} a state without end`, () => ({
    form: { state: `${'a'.repeat(100_000)}.b` },
  })),
  launchCase('state-malformed', `${section} a state in three parts`, (_world, { state }) => ({
    form: { state: `${state}.x` },
  })),
  launchCase('state-forged', `${section} a state with another nonce in it`, (_world, login) => ({
    form: { state: tampered(login.state, (payload) => (payload.n = 'mine')) },
  })),
  launchCase('state-forged', `${section} a state that lives longer`, (_world, login) => ({
    form: { state: tampered(login.state, (payload) => (payload.e = 9_999_999_999)) },
  })),
  launchCase('state-forged', `${section} a state of a tool with another key`, async () => {
    const other = await createTestWorld();
    const stateKeys = [new Uint8Array(32).fill(7)] as const;
    const login = await (
      await import('../../../../lti/index.ts')
    ).beginLogin(
      {
        iss: 'https://lms.example',
        login_hint: 'x',
        target_link_uri: 'https://tool.example/open/course',
      },
      { ...other.options, stateKeys },
    );
    return { form: { state: new URL(login.redirectUrl).searchParams.get('state') } };
  }),
  launchCase('state-expired', `${section} a state after ten minutes`, (world) => {
    world.clock.advance(600);
    return {};
  }),
  launchCase(
    'browser-unbound',
    `${section} a browser that brings nothing [defect-unbound-state]`,
    () => ({
      headers: { cookie: undefined },
    }),
  ),
  launchCase('browser-unbound', `${section} another login's cookie only`, async (world) => ({
    headers: { cookie: (await world.login()).cookie },
  })),
  launchCase(
    'browser-mismatch',
    `${section} the cookie of another browser [state-of-another-browser]`,
    async (world, login) => {
      const other = await world.login();
      const name = login.redirect.cookie.name;
      return { headers: { cookie: `${name}=${other.redirect.cookie.value}` } };
    },
  ),
  launchCase(
    'browser-mismatch',
    `${section} the state itself as stored value`,
    (_world, login) => ({
      headers: { cookie: undefined },
      form: { lti_binding: login.state.split('.')[1] },
    }),
  ),
  launchCase(
    'browser-mismatch',
    `${section} a ticket posted from another site`,
    async (world, login) => {
      const unbound = await world.request(login, { headers: { cookie: undefined } });
      const plan = await planBinding(unbound, world.options);
      return {
        headers: {
          cookie: undefined,
          origin: 'https://evil.example',
          'sec-fetch-site': 'cross-site',
        },
        form: { lti_ticket: plan.kind === 'new-window' ? plan.windowTicket : '' },
      };
    },
  ),
  launchCase('browser-mismatch', `${section} a ticket that is too old`, async (world, login) => {
    const unbound = await world.request(login, { headers: { cookie: undefined } });
    const plan = await planBinding(unbound, world.options);
    world.clock.advance(120);
    return {
      headers: { cookie: undefined, origin: 'https://tool.example' },
      form: { lti_ticket: plan.kind === 'new-window' ? plan.windowTicket : '' },
    };
  }),
  launchCase('id-token-missing', `${section} no id_token`, () => ({
    form: { id_token: undefined },
  })),
  launchCase('id-token-repeated', `${section} two id_tokens`, () => ({
    form: { id_token: ['a.b.c', 'a.b.c'] },
  })),
  launchCase('id-token-malformed', `${section} an id_token that is none`, () => ({
    form: { id_token: 'not a token' },
  })),
  launchCase('id-token-malformed', `${section} a header that is no JSON`, () => ({
    form: { id_token: 'bm8.bm8.bm8' },
  })),
  {
    reason: 'registration-unknown',
    title: `${section} a registration that was removed after the login`,
    async attempt() {
      const world = await createTestWorld();
      const request = await world.request(await world.login());
      world.storage.registrations.length = 0;
      return verifyLaunch(request, world.options);
    },
  },
];
