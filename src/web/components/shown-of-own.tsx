import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '../../contract/index.ts';
import { WrittenText } from './written-text.tsx';

const reflectionParts = ['why', 'bring', 'hope'] as const;

const useStyles = makeStyles({
  shown: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke2}`,
  },
});

/** What somebody shows of their own to whoever helps: exactly this, and nothing else. */
export function ShownOfOwn(props: {
  readonly shown: Shown;
  readonly title: string;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { checkIns, preparation } = props.shown;
  if (checkIns === null && preparation === null) return null;
  return (
    <div className={styles.shown}>
      <Text weight="semibold">{props.title}</Text>
      {checkIns?.map(({ period, energy, usefulness, expectations }) => (
        <Text key={period}>
          {t('checkIn', {
            ...{ period, energy, usefulness },
            expectations: t(`expectations.${expectations}`),
          })}
        </Text>
      ))}
      {preparation !== null &&
        reflectionParts
          .filter((part) => preparation[part] !== '')
          .map((part) => (
            <div key={part}>
              <Text size={200}>{t(`reflection.${part}`)}</Text>
              <WrittenText>{preparation[part]}</WrittenText>
            </div>
          ))}
    </div>
  );
}
