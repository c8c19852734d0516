import {
  downloadTeamsPackage,
  getTeamsConnection,
  removeTeamsConnection,
  removeTeamsGraphAccess,
  saveTeamsConnection,
  saveTeamsGraphAccess,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { removeGraphAccess, saveGraphAccess } from '../graph/save-graph-access.ts';
import { makeAppPackage } from '../package/make-app-package.ts';
import { authorisedClients, hostOf, isHttps, teamsScope } from './authorised-clients.ts';
import { removeConnection, saveConnection } from './save-connection.ts';
import { describeConnection } from './teams-connection.views.ts';
import { findConnection } from './teams-connections.store.ts';

/** The connection of an organisation with its Microsoft Teams. */
export function teamsConnectionRoutes(publicUrl: string, encryption: Encryption): readonly Route[] {
  return [
    route(getTeamsConnection, async ({ work }) => {
      const connection = await findConnection(work);
      return {
        connection: connection && (await describeConnection(work, connection, publicUrl)),
        appRegistration: {
          host: hostOf(publicUrl),
          isHttps: isHttps(publicUrl),
          scope: teamsScope,
          authorisedClients: [...authorisedClients],
        },
      };
    }),
    route(saveTeamsConnection, async ({ work, body }) =>
      describeConnection(work, await saveConnection(work, body), publicUrl),
    ),
    route(downloadTeamsPackage, async ({ work }) => {
      const connection = await findConnection(work);
      if (connection === null) throw new AppError('not-found');
      return makeAppPackage(connection, publicUrl);
    }),
    route(saveTeamsGraphAccess, ({ work, body }) =>
      saveGraphAccess(work, body.clientSecret, encryption),
    ),
    route(removeTeamsGraphAccess, ({ work }) => removeGraphAccess(work)),
    route(removeTeamsConnection, ({ work }) => removeConnection(work)),
  ];
}
