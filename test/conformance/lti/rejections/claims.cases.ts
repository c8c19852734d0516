import { verifyLaunch } from '../../../../lti/index.ts';
import { claim } from '../support/claims.ts';
import { claimCase, launchCase, type RejectionCase } from '../support/rejection-case.ts';
import { createTestWorld, exampleRegistration } from '../support/test-world.ts';

const section = 'Security Framework 5.1.3:';

/** A token made this many seconds from now, good for a minute. */
function madeIn(seconds: number, title: string, reason: RejectionCase['reason']): RejectionCase {
  return launchCase(reason, title, ({ clock }) => ({
    claims: { iat: clock.seconds() + seconds, exp: clock.seconds() + 60 },
  }));
}

export const claimCases: readonly RejectionCase[] = [
  claimCase('issuer-mismatch', `${section} another iss [wrong-issuer]`, {
    iss: 'https://evil.example',
  }),
  claimCase('issuer-mismatch', `${section} no iss`, { iss: undefined }),
  claimCase('audience-mismatch', `${section} another aud`, { aud: 'client-2' }),
  claimCase('audience-mismatch', `${section} aud as a list without us`, { aud: ['client-2'] }),
  claimCase('audience-mismatch', `${section} no aud`, { aud: undefined }),
  claimCase(
    'authorized-party-missing',
    `${section} two audiences without azp [audience-list-without-azp defect-audiences]`,
    {
      aud: ['client-1', 'client-2'],
    },
  ),
  claimCase('authorized-party-mismatch', `${section} two audiences with another azp`, {
    aud: ['client-1', 'client-2'],
    azp: 'client-2',
  }),
  claimCase('authorized-party-mismatch', `${section} one audience with another azp`, {
    azp: 'client-2',
  }),
  claimCase('expiry-missing', `${section} no exp [guide-7 defect-exp]`, { exp: undefined }),
  claimCase('expiry-missing', `${section} exp that is no number [guide-7]`, { exp: 'soon' }),
  launchCase('token-expired', `${section} exp one leeway ago [guide-7]`, ({ clock }) => ({
    claims: { iat: clock.seconds() - 120, exp: clock.seconds() - 60 },
  })),
  claimCase('issued-at-missing', `${section} no iat [guide-7 defect-iat]`, { iat: undefined }),
  claimCase('issued-at-missing', `${section} iat that is no number [guide-7]`, { iat: 'now' }),
  madeIn(
    61,
    `${section} iat just outside the leeway [guide-7 clock-outside]`,
    'issued-at-in-future',
  ),
  madeIn(600, `${section} iat ten minutes ahead [defect-iat]`, 'issued-at-in-future'),
  madeIn(-661, `${section} iat from before any login that is still open`, 'issued-at-too-old'),
  launchCase('not-yet-valid', 'RFC 7519 4.1.5: nbf outside the leeway', ({ clock }) => ({
    claims: { nbf: clock.seconds() + 61 },
  })),
  claimCase('nonce-missing', `${section} no nonce [nonce-absent]`, { nonce: undefined }),
  claimCase(
    'nonce-mismatch',
    `${section} a nonce that was never given out [defect-nonce-not-issued]`,
    { nonce: 'mine' },
  ),
  launchCase(
    'nonce-mismatch',
    `${section} the nonce of another login [nonce-of-another-login]`,
    async (world) => ({
      claims: { nonce: (await world.login()).nonce },
    }),
  ),
  {
    reason: 'issuer-mismatch',
    title: `${section} the login of one registration and the token of another`,
    async attempt() {
      const second = {
        ...exampleRegistration,
        id: 'registration-2',
        issuer: 'https://other.example',
      };
      const world = await createTestWorld([exampleRegistration, second]);
      const login = await world.login({ iss: 'https://other.example' });
      const request = await world.request(login, { claims: { iss: 'https://lms.example' } });
      return verifyLaunch(request, world.options);
    },
  },
  claimCase('not-an-lti-message', 'Core 5.3: a token without any claim of LTI [guide-5 guide-6]', {
    ...Object.fromEntries(Object.values(claim).map((name) => [name, undefined])),
  }),
  claimCase('version-missing', 'Core 5.3: all required claims of LTI missing but one [guide-6]', {
    ...Object.fromEntries(Object.values(claim).map((name) => [name, undefined])),
    [claim.messageType]: 'LtiResourceLinkRequest',
  }),
];
