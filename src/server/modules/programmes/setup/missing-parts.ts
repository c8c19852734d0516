import type { ProgrammePart, ProgrammeSettings } from '../../../../contract/index.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** What a published programme must say: what it is called and for, and who answers for it. */
export function findMissingParts(
  programme: { readonly isInformal: boolean },
  { name, mission, ownerIds }: Pick<ProgrammeSettings, 'name' | 'mission' | 'ownerIds'>,
): ProgrammePart[] {
  const missing: ProgrammePart[] = [];
  if (name === '') missing.push('name');
  if (mission === '') missing.push('mission');
  if (ownerIds.length === 0 && !programme.isInformal) missing.push('owners');
  return missing;
}

/** @throws AppError `programme-incomplete` naming each part that is missing */
export function requireComplete(...given: Parameters<typeof findMissingParts>): void {
  const missing = findMissingParts(...given);
  if (missing.length === 0) return;
  throw new AppError('programme-incomplete', {
    issues: missing.map((part) => ({ path: `body.settings.${part}`, message: 'missing' })),
  });
}
