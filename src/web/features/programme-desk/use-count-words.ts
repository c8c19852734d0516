import { useTranslation } from 'react-i18next';
import { smallestToldCount } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

/** @returns a count in figures; one that is too small to be told as "fewer than 5" */
export function useCountWords(): (count: number | null) => string {
  const { t } = useTranslation('programme-desk');
  const { number } = useFormat();
  return (count) => (count === null ? t('fewerThan', { count: smallestToldCount }) : number(count));
}
