import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlatformFamily } from '../../../../contract/index.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    maxWidth: '68ch',
  },
});

/** What the administrator of a learning platform does there, step by step. */
export function StepList({ family }: { readonly family: PlatformFamily }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('platforms');
  const steps = t(`register.steps.${family}`, { returnObjects: true }) as readonly string[];
  return (
    <ol className={styles.list}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
