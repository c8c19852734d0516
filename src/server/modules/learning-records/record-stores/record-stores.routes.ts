import {
  addRecordStore as addEndpoint,
  changeRecordStore as changeEndpoint,
  listRecordStores as listEndpoint,
  removeRecordStore as removeEndpoint,
  resendStatements as resendEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import {
  addRecordStore,
  changeRecordStore,
  removeRecordStore,
  resendStatements,
} from './record-store-settings.ts';
import { countStatements, describeRecordStores } from './record-stores.views.ts';

/** The settings of record stores, but for their test, which calls the network. */
export function recordStoreRoutes(encryption: Encryption, publicUrl: string): readonly Route[] {
  return [
    route(listEndpoint, async ({ work }) => ({
      recordStores: await describeRecordStores(work),
      embedded: {
        endpoint: `${publicUrl}/xapi/${work.tenantId}`,
        statements: await countStatements(work),
      },
    })),
    route(addEndpoint, ({ work, body }) => addRecordStore(work, body, encryption)),
    route(changeEndpoint, ({ work, params, body }) =>
      changeRecordStore(work, params.id, body, encryption),
    ),
    route(removeEndpoint, ({ work, params }) => removeRecordStore(work, params.id)),
    route(resendEndpoint, ({ work, params }) => resendStatements(work, params.id)),
  ];
}
