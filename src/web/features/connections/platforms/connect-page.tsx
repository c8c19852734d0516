import { Tab, TabList } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { listPlatforms, type PlatformFamily } from '../../../../contract/index.ts';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Page } from '../../../components/page.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { EnteredForm } from './entered-form.tsx';
import { FamilyTabs } from './family-tabs.tsx';
import { RegistrationLink } from './registration-link.tsx';
import { StepList } from './step-list.tsx';
import { ToolSheet } from './tool-sheet.tsx';

const overview = '/connections/lms';

/** Connects a learning platform, by a link or by hand; or changes the addresses of one. */
export function ConnectPage(): JSX.Element {
  const { t } = useTranslation('platforms');
  const [query] = useSearchParams();
  const changed = query.get('change');
  return (
    <Page>
      <PageHeader
        title={t('connect.title')}
        lead={t('connect.lead')}
        back={{ to: overview, label: t('back') }}
      />
      {changed === null ? <Ways /> : <Change platformId={changed} />}
    </Page>
  );
}

function Ways(): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const navigate = useNavigate();
  const id = useId();
  const [way, setWay] = useState<'link' | 'hand'>('link');
  const [family, setFamily] = useState<PlatformFamily>('moodle');
  return (
    <>
      <TabList
        aria-label={t('connect.ways.label')}
        selectedValue={way}
        onTabSelect={(_event, { value }) => setWay(value === 'hand' ? 'hand' : 'link')}
      >
        <Tab id={`${id}-link`} value="link" aria-controls={`${id}-way`}>
          {t('connect.ways.link')}
        </Tab>
        <Tab id={`${id}-hand`} value="hand" aria-controls={`${id}-way`}>
          {t('connect.ways.hand')}
        </Tab>
      </TabList>
      <div
        role="tabpanel"
        id={`${id}-way`}
        aria-labelledby={`${id}-${way}`}
        className={styles.stack}
      >
        {way === 'link' && <RegistrationLink />}
        <FamilyTabs family={family} panelId={`${id}-family`} onChoose={setFamily} />
        <div
          role="tabpanel"
          id={`${id}-family`}
          aria-labelledby={`${id}-family-${family}`}
          className={styles.stack}
        >
          {family === 'blackboard' && <p className={styles.about}>{t('connect.blackboard')}</p>}
          {way === 'link' ? (
            <StepList family={family} />
          ) : (
            <>
              <ToolSheet family={family} />
              <EnteredForm
                family={family}
                platform={null}
                onSaved={(platformId) => void navigate(`${overview}/${platformId}`)}
              />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Change({ platformId }: { readonly platformId: string }): JSX.Element | null {
  const navigate = useNavigate();
  const { data } = useEndpoint(listPlatforms, {});
  if (data === undefined) return <LoadingSkeleton cards={1} />;
  const platform = data.platforms.find(({ id }) => id === platformId);
  if (platform === undefined) return <Ways />;
  return (
    <EnteredForm
      family={platform.family}
      platform={platform}
      onSaved={(id) => void navigate(`${overview}/${id}`)}
    />
  );
}
