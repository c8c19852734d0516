import type { InvitationRole, ProgrammeRules } from '../../../../contract/index.ts';

/**
 * Whether somebody who is asked has no way to say no: only mentors, and only where the programme's
 * owner has said so. Looking for a mentor is always a choice.
 */
export function isObligatory(
  rules: Pick<ProgrammeRules, 'availability'>,
  role: InvitationRole,
): boolean {
  return role === 'mentor' && rules.availability === 'obligatory';
}
