import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { platformFamilies, type PlatformFamily } from '../../../../contract/index.ts';

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

/** Chooses the kind of platform that is spoken of. @param panelId of what the choice shows */
export function FamilyTabs(props: {
  readonly family: PlatformFamily;
  readonly panelId: string;
  readonly onChoose: (family: PlatformFamily) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('platforms');
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={t('register.platform')}
      selectedValue={props.family}
      onTabSelect={(_event, { value }) => {
        const chosen = platformFamilies.find((family) => family === value);
        if (chosen !== undefined) props.onChoose(chosen);
      }}
    >
      {platformFamilies.map((family) => (
        <Tab
          key={family}
          id={`${props.panelId}-${family}`}
          value={family}
          aria-controls={props.panelId}
        >
          {t(`register.family.${family}`)}
        </Tab>
      ))}
    </TabList>
  );
}
