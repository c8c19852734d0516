import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { Section } from '../../components/section.tsx';
import { WeightList } from './ranking/weight-list.tsx';

const useStyles = makeStyles({
  points: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

const parts = ['rules', 'fairness', 'never'] as const;
const points = {
  rules: ['line', 'programme', 'language', 'seats'],
  fairness: ['seats', 'exposure', 'fresh', 'lot'],
  never: ['protected', 'judgement', 'decision'],
} as const;

/** How the order of mentors comes about, in plain words, with the programme's own weights. */
export function OrderPage(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('ranking');
  return (
    <ProgrammeScreen width="narrow">
      {(programme) => (
        <>
          <PageHeader
            back={{ to: '/find-mentor', label: t('order.back') }}
            title={t('order.title')}
            lead={t('order.lead')}
            actions={<LinkButton to="/find-mentor/lists">{t('order.lists')}</LinkButton>}
          />
          <Section title={t('order.fit.title')} lead={t('order.fit.lead')}>
            <Panel>
              <WeightList weights={programme.rules.weights} />
              <Text>{t('order.fit.unknown')}</Text>
            </Panel>
          </Section>
          {parts.map((part) => (
            <Section key={part} title={t(`order.${part}.title`)}>
              <ul className={styles.points}>
                {points[part].map((point) => (
                  <li key={point}>
                    <Text>{t(`order.${part}.${point}`)}</Text>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </>
      )}
    </ProgrammeScreen>
  );
}
