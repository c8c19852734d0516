import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeResource } from '../../../../contract/index.ts';
import { Section } from '../../../components/section.tsx';
import { ResourceRow } from './resource-row.tsx';
import { hasProblemAt } from './steps.ts';
import type { SettingsForm } from './use-programme-settings.ts';

const most = 30;

const useStyles = makeStyles({ add: { alignSelf: 'flex-start' } });

const nothing: ProgrammeResource = {
  title: '',
  kind: 'link',
  url: '',
  words: '',
  language: null,
  tag: '',
};

/** The library that the programme's page shows. */
export function ResourceFields({ form }: { readonly form: SettingsForm }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const { resources } = form.settings;
  return (
    <Section title={t('learning.resources')} lead={t('learning.resourcesLead')}>
      {resources.map((resource, index) => (
        <ResourceRow
          // It has no id of its own; the rows hold no state but what is in the settings.
          key={index}
          resource={resource}
          hasProblem={(part) => hasProblemAt(form.problems, `resources.${index}.${part}`)}
          onChange={(part) =>
            form.change({
              resources: resources.map((each, at) => (at === index ? { ...each, ...part } : each)),
            })
          }
          onRemove={() => form.change({ resources: resources.filter((_each, at) => at !== index) })}
        />
      ))}
      {resources.length < most && (
        <Button
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => form.change({ resources: [...resources, nothing] })}
        >
          {t('learning.addResource')}
        </Button>
      )}
    </Section>
  );
}
