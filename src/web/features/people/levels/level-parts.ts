import type { JobLevelScale, Language } from '../../../../contract/index.ts';
import type { findScaleProblems } from './scale-draft.ts';

/** What each part of the form is given. */
export interface LevelParts {
  readonly scale: JobLevelScale;
  readonly problems: ReturnType<typeof findScaleProblems>;
  /** The organisation's own language, in which each step has a name. */
  readonly language: Language;
  readonly onChange: (scale: JobLevelScale) => void;
}

/** A step's name in one language, else in the organisation's, else nothing. */
export const stepName = (
  { scale, language }: Pick<LevelParts, 'scale' | 'language'>,
  step: number,
  reader: Language,
): string => {
  const names = scale.levels[step - 1]?.names;
  return names?.[reader] ?? names?.[language] ?? '';
};
