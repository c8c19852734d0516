import { listTopics } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listTopicLabels } from './topics.ts';

export const topicRoutes: readonly Route[] = [
  route(listTopics, ({ query }) => Promise.resolve({ topics: listTopicLabels(query.language) })),
];
