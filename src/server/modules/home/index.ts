export { createHomeModule } from './home.module.ts';
