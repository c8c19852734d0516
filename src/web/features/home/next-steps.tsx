import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { ConversationIllustration } from '../../components/illustrations/conversation-illustration.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useStepWords } from './use-step-words.ts';

const useStyles = makeStyles({
  hero: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalXL,
    paddingInline: tokens.spacingHorizontalXXL,
    '@media (max-width: 639px)': {
      paddingInline: tokens.spacingHorizontalL,
      flexDirection: 'column-reverse',
      alignItems: 'flex-start',
    },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  overline: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  heroTitle: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  heroText: { maxWidth: '56ch', marginBottom: tokens.spacingVerticalS },
  picture: { flexShrink: 0, '@media (max-width: 479px)': { display: 'none' } },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  action: { alignSelf: 'flex-start' },
});

function HeroStep({ step }: { readonly step: NextStep }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const { title, text, action, to, programme } = useStepWords()(step);
  return (
    <Panel as="section" look="tinted" className={styles.hero} labelledBy="next-step">
      <div className={styles.words}>
        <Text size={200} className={styles.overline}>
          {programme === null ? t('nextStep') : t('nextStepIn', { programme })}
        </Text>
        <h2 id="next-step" className={styles.heroTitle}>
          {title}
        </h2>
        <Text size={400} className={styles.heroText}>
          {text}
        </Text>
        <LinkButton to={to} appearance="primary" size="large">
          {action}
        </LinkButton>
      </div>
      <div className={styles.picture}>
        <ConversationIllustration />
      </div>
    </Panel>
  );
}

function StepCard({ step }: { readonly step: NextStep }): JSX.Element {
  const styles = useStyles();
  const { title, text, action, to, programme } = useStepWords()(step);
  return (
    <Panel as="li">
      {programme !== null && (
        <Text size={200} className={styles.overline}>
          {programme}
        </Text>
      )}
      <h3 className={styles.title}>{title}</h3>
      <Text className={styles.text}>{text}</Text>
      <LinkButton to={to} className={styles.action}>
        {action}
      </LinkButton>
    </Panel>
  );
}

/** What the person can do next: the most pressing thing large, the others as cards. */
export function NextSteps({ steps }: { readonly steps: readonly NextStep[] }): JSX.Element | null {
  const { t } = useTranslation('home');
  const [first, ...others] = steps;
  if (first === undefined) return null;
  return (
    <>
      <HeroStep step={first} />
      {others.length > 0 && (
        <Section title={t('alsoPossible')}>
          <CardGrid cards="wide">
            {others.map((step, index) => (
              // The server's order is the identity of a step: it has no id of its own.
              <StepCard key={`${step.kind}-${index}`} step={step} />
            ))}
          </CardGrid>
        </Section>
      )}
    </>
  );
}
