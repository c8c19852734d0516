// A tool that may call the services of a platform: tokens are given out, all else is the test's.
import {
  createServiceTokens,
  generateToolKey,
  ltiScopes,
  type LtiRegistration,
  type ServiceAccess,
} from '../../../../lti/index.ts';
import {
  createFetchDouble,
  type Answer,
  type FetchDouble,
  type SeenRequest,
} from './fetch-double.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import { exampleRegistration } from './test-world.ts';

export const toolKey = await generateToolKey({ now: new Date('2026-01-01T00:00:00Z') });

export interface ServiceWorld {
  readonly clock: TestClock;
  readonly http: FetchDouble;
  readonly access: ServiceAccess;
  /** How the platform answers at its token endpoint and at everything else. */
  answerToken: Answer;
  answerService: Answer;
  readonly tokenRequests: () => SeenRequest[];
  readonly serviceRequests: () => SeenRequest[];
}

export function createServiceWorld(changes: Partial<LtiRegistration> = {}): ServiceWorld {
  const registration = { ...exampleRegistration, scopes: Object.values(ltiScopes), ...changes };
  const clock = createTestClock();
  const storage = createMemoryStorage([registration]);
  storage.keys = [toolKey];
  const isToken = ({ url }: SeenRequest): boolean => url.pathname === '/token';
  const http = createFetchDouble((request) =>
    isToken(request) ? world.answerToken(request) : world.answerService(request),
  );
  const options = { fetch: http.fetch, now: clock.now, timeoutSeconds: 0.05 };
  let issued = 0;
  const world: ServiceWorld = {
    clock,
    http,
    access: {
      registration,
      deploymentId: '1',
      tokens: createServiceTokens({ ...options, storage }),
      ...options,
    },
    answerToken: () => {
      issued += 1;
      return Response.json({
        access_token: `token-${issued}`,
        token_type: 'bearer',
        expires_in: 3600,
      });
    },
    answerService: () => Response.json([]),
    tokenRequests: () => http.requests.filter(isToken),
    serviceRequests: () => http.requests.filter((request) => !isToken(request)),
  };
  return world;
}
