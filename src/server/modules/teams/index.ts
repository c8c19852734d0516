export { createTeamsModule } from './teams.module.ts';
export { mayMakeTeamsLink } from './call-links/may-make-teams-link.ts';
