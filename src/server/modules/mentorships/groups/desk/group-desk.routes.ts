import { getGroupDesk, giveMeetingRole as giveEndpoint } from '../../../../../contract/index.ts';
import { route } from '../../../../http/route.ts';
import type { Route } from '../../../../http/route.ts';
import { giveMeetingRole } from '../../meetings/roles/give-meeting-role.ts';
import { getGroupDeskFor } from './group-desk.view.ts';

export const groupDeskRoutes: readonly Route[] = [
  route(getGroupDesk, ({ work, session, params }) =>
    getGroupDeskFor(work, params.id, session.personId),
  ),
  route(giveEndpoint, async ({ work, session, params, body }) => {
    await giveMeetingRole(work, params, session.personId, body.personId);
    return getGroupDeskFor(work, params.id, session.personId);
  }),
];
