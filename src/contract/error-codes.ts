/**
 * Every error a client can branch on. The code is the translation key (`errors.<code>`) and the last
 * part of the problem's `type` (RFC 9457).
 */
export const errorCodes = [
  'invalid-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'too-large',
  'too-many-requests',
  'conflict',
  'ticket-not-valid',
  'not-eligible',
  'registration-incomplete',
  'mentor-full',
  'mentor-not-available',
  'own-reporting-line',
  'outside-programme-rules',
  'already-asked',
  'open-request-limit',
  'mentorship-limit',
  'request-not-open',
  'capacity-below-taken',
  'course-not-completed',
  'mentorship-ended',
  'programme-incomplete',
  'mentorship-moved-on',
  'group-full',
  'group-not-joinable',
  'training-full',
  'record-store-unreachable',
  'deployment-taken',
  'teams-token-not-valid',
  'entra-unreachable',
  'person-unknown',
  'metadata-refused',
  'file-refused',
  'documents-full',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
