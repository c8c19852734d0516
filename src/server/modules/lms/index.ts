export { createLmsModule } from './lms.module.ts';
