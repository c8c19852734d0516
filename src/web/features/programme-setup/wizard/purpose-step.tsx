import { Field, Input } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { PeoplePicker } from '../fields/people-picker.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import type { StepProps } from './step-props.ts';

const most = { name: 120, mission: 2000, message: 4000, guide: 10_000, word: 40, owners: 10 };

/** What the programme is called and for, who answers for it, and its own words. */
export function PurposeStep({ form }: StepProps): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const { settings, change } = form;
  const { sponsor, roleNames } = settings;
  return (
    <>
      <Panel>
        <Field label={t('purpose.name')} required>
          <Input
            value={settings.name}
            maxLength={most.name}
            onChange={(_event, { value }) => change({ name: value })}
          />
        </Field>
        <FreeTextField
          label={t('purpose.mission')}
          hint={t('purpose.missionHint')}
          isRequired
          value={settings.mission}
          maximum={most.mission}
          onChange={(mission) => change({ mission })}
        />
        <PeoplePicker
          label={t('purpose.owners')}
          hint={t('purpose.ownersHint')}
          selected={form.owners}
          maximum={most.owners}
          onChange={form.changeOwners}
        />
      </Panel>
      <Section title={t('purpose.sponsorTitle')} lead={t('purpose.sponsorLead')}>
        <Panel>
          <Field label={t('purpose.sponsorName')}>
            <Input
              value={sponsor.name}
              maxLength={most.name}
              onChange={(_event, { value }) => change({ sponsor: { ...sponsor, name: value } })}
            />
          </Field>
          <FreeTextField
            label={t('purpose.sponsorMessage')}
            value={sponsor.message}
            maximum={most.message}
            onChange={(message) => change({ sponsor: { ...sponsor, message } })}
          />
        </Panel>
      </Section>
      <Section title={t('purpose.guideTitle')} lead={t('purpose.guideLead')}>
        <Panel>
          <FreeTextField
            label={t('purpose.guide')}
            value={settings.guide}
            maximum={most.guide}
            rows={6}
            onChange={(guide) => change({ guide })}
          />
        </Panel>
      </Section>
      <Section title={t('purpose.rolesTitle')} lead={t('purpose.rolesLead')}>
        <Panel>
          <FieldGrid>
            {(['mentor', 'mentee'] as const).map((role) => (
              <Field key={role} label={t(`purpose.${role}Word`)}>
                <Input
                  value={roleNames[role] ?? ''}
                  maxLength={most.word}
                  placeholder={t(`common:roles.${role}`)}
                  onChange={(_event, { value }) =>
                    change({ roleNames: { ...roleNames, [role]: value === '' ? null : value } })
                  }
                />
              </Field>
            ))}
          </FieldGrid>
        </Panel>
      </Section>
    </>
  );
}
