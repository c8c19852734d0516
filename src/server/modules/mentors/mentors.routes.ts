import { listMentors } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listMentorsFor } from './list-mentors.views.ts';

export const mentorRoutes: readonly Route[] = [
  route(listMentors, ({ work, session, params, query }) =>
    listMentorsFor(work, params.programmeId, session.personId, query),
  ),
];
