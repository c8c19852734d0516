import { useTranslation } from 'react-i18next';
import { hasProblemAt } from './steps.ts';
import type { SettingsForm } from './use-programme-settings.ts';

/** @returns what is wrong with a range or an order of dates, in words; undefined where nothing is */
export function useOrderProblem({
  problems,
}: Pick<SettingsForm, 'problems'>): (path: string) => string | undefined {
  const { t } = useTranslation('programme-setup');
  return (path) => (hasProblemAt(problems, path) ? t('problems.order') : undefined);
}
