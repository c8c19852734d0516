export * from './events.ts';
export { createMyDataModule } from './my-data.module.ts';
