export { createTeamsModule } from './teams.module.ts';
