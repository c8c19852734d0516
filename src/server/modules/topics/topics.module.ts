import type { Module } from '../../http/module.ts';
import { topicRoutes } from './topics.routes.ts';

/** What people can learn or help with, and the words for it in every language. */
export function createTopicsModule(): Module {
  return { routes: topicRoutes };
}
