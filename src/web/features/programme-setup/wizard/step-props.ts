import type { SettingsForm } from './use-programme-settings.ts';

/** What every step of the wizard is given. */
export interface StepProps {
  readonly form: SettingsForm;
  /** Names of the job levels, the lowest first. */
  readonly jobLevels: readonly string[];
}
