import { ProgressBar, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../../components/app-link.tsx';
import { stepKeys, type StepKey } from './steps.ts';

const useStyles = makeStyles({
  narrow: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '@media (min-width: 800px)': { display: 'none' },
  },
  faint: { color: tokens.colorNeutralForeground3 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    position: 'sticky',
    top: tokens.spacingVerticalL,
    '@media (max-width: 799px)': { display: 'none' },
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, textDecorationLine: 'none' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
  },
  mark: { flexShrink: 0, width: '20px', textAlign: 'center' },
  icon: { fontSize: '20px' },
  done: { color: tokens.colorPaletteGreenForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** Where the person is in the wizard: a list beside it in wide windows, a bar above in narrow ones. */
export function StepNav(props: {
  readonly current: StepKey;
  readonly addressOf: (step: StepKey) => string;
  readonly wrong: ReadonlySet<StepKey>;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const index = stepKeys.indexOf(props.current);
  const markOf = (step: StepKey, number: number): JSX.Element => {
    if (props.wrong.has(step)) {
      return (
        <ErrorCircleRegular className={mergeClasses(styles.mark, styles.icon, styles.wrong)} />
      );
    }
    if (number < index) {
      return (
        <CheckmarkCircleFilled className={mergeClasses(styles.mark, styles.icon, styles.done)} />
      );
    }
    return <span className={styles.mark}>{number + 1}</span>;
  };
  return (
    <nav aria-label={t('wizard.steps')}>
      <div className={styles.narrow}>
        <Text size={200} className={styles.faint}>
          {t('wizard.progress', { step: index + 1, of: stepKeys.length })} ·{' '}
          {t(`steps.${props.current}.name`)}
        </Text>
        <ProgressBar
          value={(index + 1) / stepKeys.length}
          aria-label={t('wizard.progress', { step: index + 1, of: stepKeys.length })}
        />
      </div>
      <ol className={styles.list}>
        {stepKeys.map((step, number) => (
          <li key={step} {...(step === props.current ? { 'aria-current': 'step' as const } : {})}>
            <AppLink
              to={props.addressOf(step)}
              className={mergeClasses(styles.step, step === props.current && styles.current)}
            >
              {markOf(step, number)}
              {t(`steps.${step}.name`)}
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
