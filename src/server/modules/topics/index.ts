export * from './events.ts';
export { createTopicsModule } from './topics.module.ts';
export { importSkills } from './import-skills.ts';
export { requireTopics } from './require-topics.ts';
export { parentsOf } from './topics.views.ts';
