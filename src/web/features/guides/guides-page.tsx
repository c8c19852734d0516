import { Text, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../components/app-link.tsx';
import { CardGrid } from '../../components/card-grid.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { guides } from './guides.ts';

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle2, margin: 0 } });

/** What there is to read about mentoring. */
export function GuidesPage(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CardGrid cards="wide">
        {guides.map((guide) => (
          <Panel key={guide} as="li">
            <h2 className={styles.title}>
              <AppLink to={`/guides/${guide}`}>{t(`${guide}.name`)}</AppLink>
            </h2>
            <Text>{t(`${guide}.text`)}</Text>
          </Panel>
        ))}
      </CardGrid>
      <Section title={t('courses.title')} lead={t('courses.text')}>
        <div>
          <LinkButton to="/courses">{t('courses.action')}</LinkButton>
        </div>
      </Section>
    </Page>
  );
}
