import { ltiRoles, type LtiRole, type LtiRoles } from './lti-roles.ts';

const contextRoles: Readonly<Record<string, LtiRole>> = {
  Administrator: 'contextAdministrator',
  ContentDeveloper: 'contentDeveloper',
  Instructor: 'instructor',
  Learner: 'learner',
  Mentor: 'mentor',
  Manager: 'manager',
  Member: 'member',
  Officer: 'officer',
};

const institutionRoles: Readonly<Record<string, LtiRole>> = {
  Administrator: 'institutionAdministrator',
  Faculty: 'institutionFaculty',
  Instructor: 'institutionFaculty',
  Staff: 'institutionStaff',
  Student: 'institutionStudent',
  Learner: 'institutionStudent',
  Mentor: 'institutionMentor',
};

const systemRoles: Readonly<Record<string, LtiRole>> = {
  Administrator: 'systemAdministrator',
  SysAdmin: 'systemAdministrator',
  TestUser: 'systemTestUser',
};

/**
 * Reads roles from a list, or from one text with commas: full URNs, the short names of context
 * roles, and sub-roles for their principal (Core A.2). What is unknown gives no role at all.
 */
export function readRoles(value: unknown): LtiRoles {
  const values: unknown[] =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const raw = values
    .filter((role) => typeof role === 'string')
    .map((role) => role.trim())
    .filter((role) => role !== '');
  const found = new Set(raw.flatMap(rolesOf));
  return { known: ltiRoles.filter((role) => found.has(role)), raw };
}

function rolesOf(role: string): LtiRole[] {
  const [, place, principal, name] =
    /^https?:\/\/purl\.imsglobal\.org\/vocab\/(?:lis\/v2|lti)\/(system\/person|institution\/person|membership)(?:\/(\w+))?#(\w+)$/.exec(
      role,
    ) ?? [];
  if (name === undefined) return own(contextRoles, role);
  if (place === 'system/person') return own(systemRoles, name);
  if (place === 'institution/person') return own(institutionRoles, name);
  if (principal === undefined) return own(contextRoles, name);
  // An assistant is one by this role alone; whether also an instructor, the platform says itself.
  if (name.startsWith('TeachingAssistant')) return ['teachingAssistant'];
  return own(contextRoles, principal.charAt(0).toUpperCase() + principal.slice(1));
}

function own(roles: Readonly<Record<string, LtiRole>>, name: string): LtiRole[] {
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  return role === undefined ? [] : [role];
}
