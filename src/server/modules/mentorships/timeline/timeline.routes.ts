import { getTimeline } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getTimelineFor } from './timeline.view.ts';

export const timelineRoutes: readonly Route[] = [
  route(getTimeline, ({ work, session, params }) =>
    getTimelineFor(work, params.id, session.personId),
  ),
];
