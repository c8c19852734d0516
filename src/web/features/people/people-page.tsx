import { lazy, type JSX, type ReactNode } from 'react';
import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useNavigate } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';

const PeopleListSection = lazy(async () => ({
  default: (await import('./records/people-list-section.tsx')).PeopleListSection,
}));
const PersonRecordPage = lazy(async () => ({
  default: (await import('./records/person-record-page.tsx')).PersonRecordPage,
}));
const LevelsSection = lazy(async () => ({
  default: (await import('./levels/levels-section.tsx')).LevelsSection,
}));
const FilesSection = lazy(async () => ({
  default: (await import('./files/files-section.tsx')).FilesSection,
}));
const ScimSection = lazy(async () => ({
  default: (await import('./scim/scim-section.tsx')).ScimSection,
}));
const SourcesSection = lazy(async () => ({
  default: (await import('./sources/sources-section.tsx')).SourcesSection,
}));

/** Who is known, and the ways in which HR tells of them, each with an address below /people. */
const places = ['list', 'levels', 'files', 'scim', 'sources'] as const;
type Place = (typeof places)[number];

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

/** The organisation's people and how they come in, for administrators. */
export function PeoplePage(): JSX.Element {
  return (
    <Routes>
      <Route
        path="list"
        element={
          <Way here="list">
            <PeopleListSection />
          </Way>
        }
      />
      <Route path="list/:personId" element={<PersonRecordPage />} />
      <Route
        path="levels"
        element={
          <Way here="levels">
            <LevelsSection />
          </Way>
        }
      />
      <Route
        path="files"
        element={
          <Way here="files">
            <FilesSection />
          </Way>
        }
      />
      <Route
        path="scim"
        element={
          <Way here="scim">
            <ScimSection />
          </Way>
        }
      />
      <Route
        path="sources"
        element={
          <Way here="sources">
            <SourcesSection />
          </Way>
        }
      />
      <Route path="*" element={<Navigate to="/people/list" replace />} />
    </Routes>
  );
}

function Way(props: { readonly here: Place; readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader title={t('title')} part={props.here} lead={t('lead')} />
      <TabList
        className={styles.tabs}
        aria-label={t('tabs.label')}
        selectedValue={props.here}
        onTabSelect={(_event, { value }) => void navigate(`/people/${String(value)}`)}
      >
        {places.map((place) => (
          <Tab key={place} value={place}>
            {t(`tabs.${place}`)}
          </Tab>
        ))}
      </TabList>
      {props.children}
    </Page>
  );
}
