import {
  getTeamsConnection,
  removeTeamsConnection,
  saveTeamsConnection,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { authorisedClients, hostOf, teamsScope } from './authorised-clients.ts';
import { removeConnection, saveConnection } from './save-connection.ts';
import { describeConnection } from './teams-connection.views.ts';
import { findConnection } from './teams-connections.store.ts';

/** The connection of an organisation with its Microsoft Teams. */
export function teamsConnectionRoutes(publicUrl: string): readonly Route[] {
  return [
    route(getTeamsConnection, async ({ work }) => {
      const connection = await findConnection(work);
      return {
        connection: connection && describeConnection(connection, publicUrl),
        appRegistration: {
          host: hostOf(publicUrl),
          scope: teamsScope,
          authorisedClients: [...authorisedClients],
        },
      };
    }),
    route(saveTeamsConnection, async ({ work, body }) =>
      describeConnection(await saveConnection(work, body), publicUrl),
    ),
    route(removeTeamsConnection, ({ work }) => removeConnection(work)),
  ];
}
