import {
  getMentorVisibility,
  listMentorFilters,
  listMentorLists,
  listMentors,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { listFiltersFor } from './list-mentor-filters.views.ts';
import { listListsOf } from './list-mentor-lists.views.ts';
import { listMentorsFor } from './list-mentors.views.ts';
import { getVisibilityOf } from './mentor-visibility.view.ts';

export const directoryRoutes: readonly Route[] = [
  route(listMentors, ({ work, session, params, query }) =>
    listMentorsFor(work, params.programmeId, session.personId, query),
  ),
  route(listMentorFilters, ({ work, session, params }) =>
    listFiltersFor(work, params.programmeId, session.personId),
  ),
  route(listMentorLists, async ({ work, session, params }) => ({
    lists: await listListsOf(work, params.programmeId, session.personId),
  })),
  route(getMentorVisibility, ({ work, session, params }) =>
    getVisibilityOf(work, params.programmeId, session.personId),
  ),
];
