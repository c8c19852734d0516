import {
  listNotices as listNoticesEndpoint,
  readAllNotices as readAllNoticesEndpoint,
  readNotice as readNoticeEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listNotices } from './list-notices.views.ts';
import { readAllNotices, readNotice } from './read-notices.ts';

export const noticesRoutes: readonly Route[] = [
  route(listNoticesEndpoint, async ({ work, session }) => ({
    notices: await listNotices(work, session.personId),
  })),
  route(readNoticeEndpoint, ({ work, session, params }) =>
    readNotice(work, session.personId, params.id),
  ),
  route(readAllNoticesEndpoint, ({ work, session }) => readAllNotices(work, session.personId)),
];
