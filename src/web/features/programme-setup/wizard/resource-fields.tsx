import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeResource } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { hasProblemAt } from './steps.ts';
import type { SettingsForm } from './use-programme-settings.ts';

const most = 30;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 559px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remove: { marginTop: '26px', '@media (max-width: 559px)': { marginTop: 0 } },
  add: { alignSelf: 'flex-start' },
});

/** Links that the programme's page shows. */
export function ResourceFields({ form }: { readonly form: SettingsForm }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const { resources } = form.settings;
  const change = (index: number, part: Partial<ProgrammeResource>): void =>
    form.change({
      resources: resources.map((each, at) => (at === index ? { ...each, ...part } : each)),
    });
  return (
    <Section title={t('learning.resources')} lead={t('learning.resourcesLead')}>
      <Panel>
        {resources.map((resource, index) => (
          // A link has no id of its own; the rows hold no state but what is in the settings.
          <div key={index} className={styles.row}>
            <Field
              label={t('learning.resourceTitle')}
              {...(hasProblemAt(form.problems, `resources.${index}.title`)
                ? { validationMessage: t('problems.needed') }
                : {})}
            >
              <Input
                value={resource.title}
                maxLength={200}
                onChange={(_event, { value }) => change(index, { title: value })}
              />
            </Field>
            <Field
              label={t('learning.resourceUrl')}
              {...(hasProblemAt(form.problems, `resources.${index}.url`)
                ? { validationMessage: t('problems.url') }
                : {})}
            >
              <Input
                type="url"
                placeholder="https://"
                value={resource.url}
                onChange={(_event, { value }) => change(index, { url: value })}
              />
            </Field>
            <Button
              className={styles.remove}
              icon={<DeleteRegular />}
              aria-label={t('learning.removeResource', { title: resource.title })}
              onClick={() =>
                form.change({ resources: resources.filter((_each, at) => at !== index) })
              }
            />
          </div>
        ))}
        {resources.length < most && (
          <Button
            className={styles.add}
            icon={<AddRegular />}
            onClick={() => form.change({ resources: [...resources, { title: '', url: '' }] })}
          >
            {t('learning.addResource')}
          </Button>
        )}
      </Panel>
    </Section>
  );
}
