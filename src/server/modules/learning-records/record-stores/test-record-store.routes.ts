import { testRecordStore as testEndpoint } from '../../../../contract/index.ts';
import type { Language } from '../../../../contract/index.ts';
import { hasPermission } from '../../../http/permission.ts';
import type { RawRoute } from '../../../http/route.ts';
import { readBearerToken } from '../../../http/session.ts';
import { parseInput } from '../../../http/validate.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOrganisation } from '../../administration/index.ts';
import { findSession } from '../../identity/index.ts';
import { getPerson } from '../../people/index.ts';
import { checkRecordStore } from './check-record-store.ts';
import { accessOf } from './deliver-statements.ts';
import type { DeliveryOptions } from './deliver-statements.ts';
import { describeFinding } from './finding.ts';
import { findRecordStore } from './record-store-settings.ts';

/**
 * The endpoint `testRecordStore`, as a route of its own: the contract's routes run in one transaction,
 * and none may stay open while another server is asked.
 */
export function testRecordStoreRoute(options: DeliveryOptions): RawRoute {
  return {
    methods: ['post'],
    path: testEndpoint.path,
    permission: 'L&D administrator, by the session’s bearer token',
    body: 'none',
    async handle(request, response, { inTransaction }) {
      const token = readBearerToken(request);
      const { id } = parseInput(testEndpoint.params, request.params, 'params');
      const scope = { tenantId: token.tenantId, actorId: null };
      const { access, language } = await inTransaction(scope, async (work) => {
        const session = await findSession(work, token.hash);
        if (!session) throw new AppError('not-signed-in');
        if (!hasPermission(session, testEndpoint.permission)) throw new AppError('not-allowed');
        const person = await getPerson(work, session.personId);
        const spoken: Language = person.language ?? (await getOrganisation(work)).language;
        return {
          access: accessOf(await findRecordStore(work, id), options.encryption),
          language: spoken,
        };
      });
      const finding = await checkRecordStore(access, options.mayReachPrivateNetworks);
      response.set('Cache-Control', 'no-store');
      response.json(
        testEndpoint.response.parse({
          isReachable: finding.kind === 'works' || finding.kind === 'works-write-only',
          detail: describeFinding(finding, language),
        }),
      );
    },
  };
}
