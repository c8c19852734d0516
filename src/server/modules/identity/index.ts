export { createIdentityModule } from './identity.module.ts';
export { makeBreakGlassLink } from './break-glass/break-glass-links.ts';
export { endSessionsThrough } from './end-sessions.ts';
export { findSession } from './find-session.ts';
export { rolesOfGroups } from './saml/roles-of-groups.ts';
export { startSession } from './start-session.ts';
export { issueTicket, makeTicket } from './tickets.ts';
