import { lazy, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { ConnectionTabs, type ConnectionPlace } from './connection-tabs.tsx';

const PlatformsOverview = lazy(async () => ({
  default: (await import('./platforms/platforms-overview.tsx')).PlatformsOverview,
}));
const ConnectPage = lazy(async () => ({
  default: (await import('./platforms/connect-page.tsx')).ConnectPage,
}));
const PlatformPage = lazy(async () => ({
  default: (await import('./platforms/platform-page.tsx')).PlatformPage,
}));
const SingleSignOnSection = lazy(async () => ({
  default: (await import('./single-sign-on/single-sign-on-section.tsx')).SingleSignOnSection,
}));
const RecordStoreSection = lazy(async () => ({
  default: (await import('./record-stores/record-store-section.tsx')).RecordStoreSection,
}));
const TeamsSection = lazy(async () => ({
  default: (await import('./teams/teams-section.tsx')).TeamsSection,
}));

/** Where people come in from, and where their learning results go: one address for each kind. */
export function ConnectionsPage(): JSX.Element {
  return (
    <Routes>
      <Route index element={<Navigate to="/connections/lms" replace />} />
      <Route
        path="lms"
        element={
          <Kind here="lms">
            <PlatformsOverview />
          </Kind>
        }
      />
      <Route path="lms/connect" element={<ConnectPage />} />
      <Route path="lms/:platformId" element={<PlatformPage />} />
      <Route
        path="teams"
        element={
          <Kind here="teams">
            <TeamsSection />
          </Kind>
        }
      />
      <Route
        path="single-sign-on"
        element={
          <Kind here="single-sign-on">
            <SingleSignOnSection />
          </Kind>
        }
      />
      <Route
        path="record-stores"
        element={
          <Kind here="record-stores">
            <RecordStoreSection />
          </Kind>
        }
      />
      <Route path="*" element={<Navigate to="/connections/lms" replace />} />
    </Routes>
  );
}

function Kind(props: {
  readonly here: ConnectionPlace;
  readonly children: ReactNode;
}): JSX.Element {
  const { t } = useTranslation('connections');
  return (
    <Page>
      <PageHeader title={t('title')} part={props.here} lead={t('lead')} />
      <ConnectionTabs here={props.here} />
      {props.children}
    </Page>
  );
}
