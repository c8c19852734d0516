import {
  Field,
  Radio,
  RadioGroup,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeFormats, type ProgrammeFormat } from '../../../../contract/index.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The shape of mentoring in the programme; it stays once people can see it. */
export function FormatChoice(props: {
  readonly value: ProgrammeFormat;
  readonly isFixed: boolean;
  readonly onChange: (format: ProgrammeFormat) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation(['programme-setup', 'programme']);
  return (
    <Field label={t('rules.format')} {...(props.isFixed ? { hint: t('rules.formatFixed') } : {})}>
      <RadioGroup
        className={styles.cards}
        value={props.value}
        disabled={props.isFixed}
        onChange={(_event, { value }) => {
          const format = programmeFormats.find((each) => each === value);
          if (format) props.onChange(format);
        }}
      >
        {programmeFormats.map((format) => (
          <div
            key={format}
            className={mergeClasses(styles.card, format === props.value && styles.chosen)}
          >
            <Radio
              value={format}
              label={
                <>
                  <span className={styles.name}>{t(`programme:formats.${format}.name`)}</span>
                  <span className={styles.text}>{t(`programme:formats.${format}.text`)}</span>
                </>
              }
            />
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}
