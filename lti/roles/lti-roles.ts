// Roles as the tool reads them, from full URNs and from short names alike (Core A.2).

/** Roles that have a meaning here; whatever else a platform sends stays in `raw` only. */
export const ltiRoles = [
  'systemAdministrator',
  'systemTestUser',
  'institutionAdministrator',
  'institutionFaculty',
  'institutionStaff',
  'institutionStudent',
  'institutionMentor',
  'contextAdministrator',
  'contentDeveloper',
  'instructor',
  'teachingAssistant',
  'learner',
  'mentor',
  'manager',
  'member',
  'officer',
] as const;

/** One of `ltiRoles`. */
export type LtiRole = (typeof ltiRoles)[number];

/** The roles of one person in one message; none at all means the least privilege. */
export interface LtiRoles {
  /** In the order of `ltiRoles`, without repeats. */
  readonly known: readonly LtiRole[];
  /** As sent, white space trimmed. */
  readonly raw: readonly string[];
}
