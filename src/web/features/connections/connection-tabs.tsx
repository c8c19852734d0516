import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** The kinds of connection, each with an address of its own below /connections. */
const places = [
  { path: 'lms', name: 'lms' },
  { path: 'teams', name: 'teams' },
  { path: 'single-sign-on', name: 'singleSignOn' },
  { path: 'record-stores', name: 'recordStores' },
] as const;
export type ConnectionPlace = (typeof places)[number]['path'];

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

/** Leads from one kind of connection to another. */
export function ConnectionTabs({ here }: { readonly here: ConnectionPlace }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const navigate = useNavigate();
  return (
    <TabList
      className={styles.tabs}
      aria-label={t('tabs.label')}
      selectedValue={here}
      onTabSelect={(_event, { value }) => void navigate(`/connections/${String(value)}`)}
    >
      {places.map(({ path, name }) => (
        <Tab key={path} value={path}>
          {t(`tabs.${name}`)}
        </Tab>
      ))}
    </TabList>
  );
}
