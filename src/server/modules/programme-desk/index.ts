export * from './events.ts';
export { createProgrammeDeskModule } from './programme-desk.module.ts';
export { fromLooking } from './looking.query.ts';
