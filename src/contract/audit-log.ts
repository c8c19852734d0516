import { z } from 'zod';
import { instantSchema, listInQuery } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/**
 * What the audit log is read for, area by area: what administrators, owners and connected systems do.
 * The log holds more, and everything is in its chain of hashes; what people do in their own mentoring
 * (requests, meetings, messages, courses) is in no area and on no screen.
 */
export const auditActions = {
  people: [
    'person.changed',
    'person.left',
    'person.returned',
    'people.imported',
    'people-import.confirmed',
    'people-import.lapsed',
    'people.merged',
    'people.merge-undone',
    'job-levels.saved',
    'job-levels.applied',
    'scim-user.created',
    'scim-user.changed',
    'scim-user.deleted',
    'scim-group.created',
    'scim-group.changed',
    'scim-group.deleted',
    'scim-token.created',
    'scim-token.revoked',
  ],
  access: [
    'organisation.created',
    'account.linked',
    'linking.set',
    'scim-group.role-set',
    'saml.set-up',
    'saml.metadata-taken',
    'saml.settings-changed',
    'saml.removed',
    'break-glass.link-made',
    'break-glass.used',
    'audit-log.read',
  ],
  platforms: [
    'registration-link.made',
    'registration-link.revoked',
    'platform.registered',
    'platform.entered',
    'platform.updated',
    'platform.renamed',
    'platform.enabled',
    'platform.disabled',
    'platform.removed',
    'deployment.asked',
    'deployment.added',
    'deployment.approved',
    'deployment.refused',
    'signing-key.rotated',
    'rosters.asked',
    'roster.read',
    'scores.sent-again',
    'content-selection.answered',
    'course-result.reviewed',
  ],
  teams: [
    'teams-connection.added',
    'teams-connection.changed',
    'teams-connection.removed',
    'teams-graph-access.saved',
    'teams-graph-access.removed',
  ],
  recordStores: [
    'record-store.added',
    'record-store.changed',
    'record-store.removed',
    'record-store.resent',
    'record-store-key.created',
  ],
  programmes: [
    'programme.created',
    'programme.saved',
    'programme.changed',
    'programme.discarded',
    'programme.announced',
    'programme.exported',
    'person.invited',
    'training-event.planned',
    'training-event.changed',
    'training-event.cancelled',
    'training-event.attendance-recorded',
    'topics.imported',
    'topic-suggestion.decided',
  ],
  cohorts: [
    'cohort.created',
    'cohort.planned',
    'cohort.member-taken-in',
    'cohort.member-left-out',
    'cohort.matched',
    'cohort.pair-changed',
    'cohort.buddy-proposed',
    'cohort.sent',
    'cohort.discarded',
  ],
} as const;

export type AuditArea = keyof typeof auditActions;
export type AuditAction = (typeof auditActions)[AuditArea][number];

export const auditAreas = Object.keys(auditActions) as AuditArea[];
export const auditAreaSchema = z.enum(auditAreas);
export const auditActionSchema = z.enum(Object.values(auditActions).flat());

/** Somebody or something that an entry names; the name is null where it is gone or has none. */
const namedSchema = z.object({ id: z.string(), name: z.string().nullable() });

export const auditEntrySchema = z.object({
  /** Its place in the organisation's chain, counted from 1; entries of no area are missing between. */
  sequence: z.number().int(),
  occurredAt: instantSchema,
  area: auditAreaSchema,
  action: auditActionSchema,
  /** Who did it; null: the product itself, or a system that is connected. */
  actor: namedSchema.nullable(),
  /** Whom or what it was done to. */
  subject: namedSchema.extend({ kind: z.string() }),
  /** What was written down with it: ids, states and numbers. */
  details: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** The audit log, newest first, a page after another. That somebody reads it is itself an entry. */
export const listAuditLog = defineEndpoint({
  method: 'GET',
  path: '/api/audit-log',
  permission: 'auditor',
  query: z.object({
    area: listInQuery(auditAreaSchema),
    /** Words of the name, or of the e-mail address, of who did it or to whom it was done. */
    search: z.string().trim().max(200).default(''),
    /** Days in the organisation's time, both included. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    /** `next` of the page before. */
    before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({
    rows: z.array(auditEntrySchema),
    /** Where the next page begins; null: this is the last. */
    next: z.number().int().nullable(),
  }),
});
