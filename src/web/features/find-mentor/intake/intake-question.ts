import type { MenteeIntake } from '../../../../contract/index.ts';

/** Parts of the intake that have to be answered, where they are not yet: key of the words that say so. */
export type IntakeProblems = Partial<Record<'topics' | 'meetingModes' | 'languages', string>>;

export interface IntakeQuestionProps {
  readonly answers: MenteeIntake;
  readonly problems: IntakeProblems;
  readonly onChange: (change: Partial<MenteeIntake>) => void;
}

/** @returns what is missing on one of the three screens (1-based) */
export function findIntakeProblems(step: number, answers: MenteeIntake): IntakeProblems {
  if (step === 1) return answers.topics.length === 0 ? { topics: 'intake.learn.missing' } : {};
  if (step === 2) return {};
  return {
    ...(answers.meetingModes.length === 0 ? { meetingModes: 'intake.meet.missingMode' } : {}),
    ...(answers.languages.length === 0 ? { languages: 'intake.meet.missingLanguage' } : {}),
  };
}
