import { Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { importParts, type ImportPart } from '../../../../contract/index.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  sample: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** One column of the file, and what it tells. */
export function ColumnRow(props: {
  readonly name: string;
  readonly sample: readonly string[];
  readonly part: ImportPart | null;
  readonly onChoose: (part: ImportPart | null) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const sample = props.sample.filter((cell) => cell !== '').join(', ');
  return (
    <li className={styles.row}>
      <Field label={props.name}>
        <Select
          value={props.part ?? ''}
          onChange={(_event, { value }) =>
            props.onChoose(importParts.find((part) => part === value) ?? null)
          }
        >
          <option value="">{t('map.leaveOut')}</option>
          {importParts.map((part) => (
            <option key={part} value={part}>
              {t(`parts.${part}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} className={styles.sample}>
        {sample === '' ? t('map.empty') : t('map.sample', { sample })}
      </Text>
    </li>
  );
}
