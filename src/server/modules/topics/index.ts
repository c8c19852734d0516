export * from './events.ts';
export { createTopicsModule } from './topics.module.ts';
export { importSkills } from './import-skills.ts';
export { requireTopics } from './require-topics.ts';
export { completeParents, parentsOf, selectOwnParents } from './topics.views.ts';
export type { TopicParents } from './topics.views.ts';
