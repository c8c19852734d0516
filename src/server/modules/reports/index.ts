export { createReportsModule } from './reports.module.ts';
