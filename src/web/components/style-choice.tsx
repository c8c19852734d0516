import { Checkbox, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { mentoringStyles, type MentoringStyle } from '../../contract/index.ts';
import { toggled } from '../lib/toggled.ts';
import { ChoiceGroup } from './choice-group.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  option: {
    display: 'flex',
    boxSizing: 'border-box',
    width: '100%',
    // Fluent lets a checkbox be no wider than its words.
    maxWidth: '100%',
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  label: { alignSelf: 'flex-start', flexGrow: 1 },
  words: {
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

/** The mentoring styles as cards to tick, each with what it means in a conversation. */
export function StyleChoice(props: {
  readonly label: string;
  readonly hint?: string;
  readonly selected: readonly MentoringStyle[];
  readonly maximum: number;
  readonly problem?: string | undefined;
  readonly onChange: (styles: MentoringStyle[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const isFull = props.selected.length >= props.maximum;
  return (
    <ChoiceGroup
      label={props.label}
      hint={props.hint}
      problem={props.problem}
      className={styles.grid}
    >
      {mentoringStyles.map((style) => {
        const isChosen = props.selected.includes(style);
        return (
          <Checkbox
            key={style}
            className={mergeClasses(styles.option, isChosen && styles.chosen)}
            checked={isChosen}
            disabled={isFull && !isChosen}
            onChange={() => props.onChange(toggled(props.selected, style))}
            label={{
              className: styles.label,
              children: (
                <span className={styles.words}>
                  <Text weight="semibold">{t(`styles.${style}.name`)}</Text>
                  <Text size={200} className={styles.text}>
                    {t(`styles.${style}.text`)}
                  </Text>
                </span>
              ),
            }}
          />
        );
      })}
    </ChoiceGroup>
  );
}
