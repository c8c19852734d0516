export { auditTextOf, recordAudit } from './record-audit.ts';
export { verifyAuditLog } from './verify-audit-log.ts';
export { createOrganisation, organisationId } from './create-organisation.ts';
export { findOrganisation, findSoleOrganisation } from './find-organisation.ts';
export { nameJobLevels } from './name-job-levels.ts';
export {
  findOrganisationOf,
  getOrganisation,
  getToday,
  jobLevelName,
  listJobLevelNames,
  noteTimeZone,
  ownTimeZone,
} from './organisation.ts';
export type { Organisation } from './organisation.ts';
