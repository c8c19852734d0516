export * from './events.ts';
export { createCohortsModule } from './cohorts.module.ts';
export { listProposalsOf } from './proposals/proposals.views.ts';
