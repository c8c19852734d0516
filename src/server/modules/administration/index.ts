export { recordAudit } from './record-audit.ts';
export { verifyAuditLog } from './verify-audit-log.ts';
export { createOrganisation, organisationId } from './create-organisation.ts';
export { findOrganisation } from './find-organisation.ts';
export { findOrganisationOf, getOrganisation, getToday, jobLevelName } from './organisation.ts';
export type { Organisation } from './organisation.ts';
