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
  claimCase('issuer-mismatch', `${section} another iss`, { iss: 'https://evil.example' }),
  claimCase('issuer-mismatch', `${section} no iss`, { iss: undefined }),
  claimCase('audience-mismatch', `${section} another aud`, { aud: 'client-2' }),
  claimCase('audience-mismatch', `${section} aud as a list without us`, { aud: ['client-2'] }),
  claimCase('audience-mismatch', `${section} no aud`, { aud: undefined }),
  claimCase('authorized-party-missing', `${section} two audiences without azp`, {
    aud: ['client-1', 'client-2'],
  }),
  claimCase('authorized-party-mismatch', `${section} two audiences with another azp`, {
    aud: ['client-1', 'client-2'],
    azp: 'client-2',
  }),
  claimCase('authorized-party-mismatch', `${section} one audience with another azp`, {
    azp: 'client-2',
  }),
  claimCase('expiry-missing', `${section} (guide case 7) no exp`, { exp: undefined }),
  claimCase('expiry-missing', `${section} (guide case 7) exp that is no number`, { exp: 'soon' }),
  launchCase('token-expired', `${section} (guide case 7) exp one leeway ago`, ({ clock }) => ({
    claims: { iat: clock.seconds() - 120, exp: clock.seconds() - 60 },
  })),
  claimCase('issued-at-missing', `${section} (guide case 7) no iat`, { iat: undefined }),
  claimCase('issued-at-missing', `${section} (guide case 7) iat that is no number`, { iat: 'now' }),
  madeIn(61, `${section} (guide case 7) iat just outside the leeway`, 'issued-at-in-future'),
  madeIn(600, `${section} iat ten minutes ahead`, 'issued-at-in-future'),
  madeIn(-661, `${section} iat from before any login that is still open`, 'issued-at-too-old'),
  launchCase('not-yet-valid', 'RFC 7519 4.1.5: nbf outside the leeway', ({ clock }) => ({
    claims: { nbf: clock.seconds() + 61 },
  })),
  claimCase('nonce-missing', `${section} no nonce`, { nonce: undefined }),
  claimCase('nonce-mismatch', `${section} a nonce that was never given out`, { nonce: 'mine' }),
  launchCase('nonce-mismatch', `${section} the nonce of another login`, async (world) => ({
    claims: { nonce: (await world.login()).nonce },
  })),
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
  claimCase('not-an-lti-message', '(guide cases 5 and 6) a token without any claim of LTI', {
    ...Object.fromEntries(Object.values(claim).map((name) => [name, undefined])),
  }),
];
