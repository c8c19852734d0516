import { useTranslation } from 'react-i18next';
import type { ProgrammeSettings } from '../../../../contract/index.ts';
import { useLevelWords } from '../../../components/programme/use-rule-words.ts';
import { useFormat } from '../../../lib/use-format.ts';

/** @returns whom a programme is for, in one line */
export function useAudienceWords(
  jobLevels: readonly string[],
): (settings: Pick<ProgrammeSettings, 'visibility' | 'audience'>) => string {
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const levelWords = useLevelWords(jobLevels);
  return ({ visibility, audience }) => {
    const { level, startedFrom, startedTo } = audience;
    const parts = [
      audience.departments,
      audience.divisions,
      audience.countries.map(format.country),
      audience.locations,
    ]
      .filter((values) => values.length > 0)
      .map((values) => format.list(values));
    if (level.from !== null || level.to !== null) parts.push(levelWords(level));
    if (startedFrom !== null) {
      parts.push(t('check.startedFrom', { date: format.date(startedFrom) }));
    }
    if (startedTo !== null) parts.push(t('check.startedTo', { date: format.date(startedTo) }));
    if (visibility === 'invited') return [t('check.invitedOnly'), ...parts].join(' · ');
    return parts.length === 0 ? t('check.everybody') : parts.join(' · ');
  };
}
