import { Select, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/use-language.ts';
import { stepName, type LevelParts } from './level-parts.ts';

const useStyles = makeStyles({ select: { minWidth: '180px' } });

/** One of the steps. @param none what stands for no step of its own; left out: there is always one */
export function LevelSelect(
  props: Pick<LevelParts, 'scale' | 'language'> & {
    readonly label: string;
    readonly value: number | null;
    readonly none?: string;
    readonly onSelect: (level: number | null) => void;
  },
): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('job-levels');
  const reader = useLanguage();
  return (
    <Select
      className={styles.select}
      aria-label={props.label}
      value={props.value === null ? '' : String(props.value)}
      onChange={(_event, { value }) => props.onSelect(value === '' ? null : Number(value))}
    >
      {props.none !== undefined && <option value="">{props.none}</option>}
      {props.scale.levels.map((_each, index) => (
        <option key={index + 1} value={index + 1}>
          {t('step', { level: index + 1, name: stepName(props, index + 1, reader) })}
        </option>
      ))}
    </Select>
  );
}
