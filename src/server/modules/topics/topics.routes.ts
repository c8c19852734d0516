import {
  decideTopicSuggestion,
  findTopics,
  listTopics,
  listTopicSuggestions,
  suggestTopic as suggestEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { decideSuggestion } from './decide-topic-suggestion.ts';
import { listSuggestions } from './list-topic-suggestions.views.ts';
import { suggestTopic } from './suggest-topic.ts';
import { findTopicsLike, listTopicsIn } from './topics.views.ts';

const mostFound = 8;

export const topicRoutes: readonly Route[] = [
  route(listTopics, async ({ work, query }) => ({
    topics: await listTopicsIn(work, query.language),
  })),
  route(findTopics, async ({ work, query }) => ({
    topics: await findTopicsLike(work, query.text, query.language, mostFound),
  })),
  route(suggestEndpoint, async ({ work, session, body }) => ({
    topic: await suggestTopic(work, session.personId, body),
  })),
  route(listTopicSuggestions, ({ work, query }) => listSuggestions(work, query.language)),
  route(decideTopicSuggestion, ({ work, params, body }) => decideSuggestion(work, params.id, body)),
];
