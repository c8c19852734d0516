import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const steps = ['ask', 'notice', 'listen', 'need', 'decide'] as const;

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxWidth: '68ch',
  },
  say: { display: 'block', color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

/** How to talk about it when it goes badly: five steps, each with a sentence to begin with. */
export function TalkGuide(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('check-ins');
  return (
    <>
      <h3 className={styles.title}>{t('help.guide.title')}</h3>
      <Text>{t('help.guide.lead')}</Text>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step}>
            <Text weight="semibold">{t(`help.guide.steps.${step}.what`)}</Text>
            <Text className={styles.say}>{t(`help.guide.steps.${step}.say`)}</Text>
          </li>
        ))}
      </ol>
    </>
  );
}
