import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionGroup } from '../../../components/option-group.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import type { SettingsForm } from './use-programme-settings.ts';
import { isGroupFormat } from '../../../lib/is-group-format.ts';

const usualReminders = [1, 2, 3, 4, 5, 7, 10];

/** How requests go: until when, with which reminders, and how many at once. */
export function RequestFields({ form }: { readonly form: SettingsForm }): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const { settings, changeRules } = form;
  const { rules, format } = settings;
  const isForGroups = isGroupFormat(format);
  const offered = [...new Set([...usualReminders, ...rules.reminderDays])]
    .filter((days) => days < rules.requestExpiryDays)
    .sort((a, b) => a - b);
  return (
    <Section title={t('learning.requests')}>
      <Panel>
        <FieldGrid>
          <NumberField
            label={t('learning.expiry')}
            unit={t('learning.days')}
            value={rules.requestExpiryDays}
            from={1}
            to={90}
            onChange={(requestExpiryDays) =>
              changeRules({
                requestExpiryDays,
                reminderDays: rules.reminderDays.filter((days) => days < requestExpiryDays),
              })
            }
          />
          {!isForGroups && (
            <NumberField
              label={t('learning.openRequests')}
              value={rules.openRequestLimit}
              from={1}
              to={20}
              onChange={(openRequestLimit) => changeRules({ openRequestLimit })}
            />
          )}
          <NumberField
            label={t(isForGroups ? 'learning.groupsAtOnce' : 'learning.mentorships')}
            value={rules.mentorshipLimit}
            from={1}
            to={10}
            onChange={(mentorshipLimit) => changeRules({ mentorshipLimit })}
          />
        </FieldGrid>
        {!isForGroups && offered.length > 0 && (
          <OptionGroup
            label={t('learning.reminder')}
            hint={t('learning.reminderHint')}
            options={offered.map(String)}
            labelOf={(days) => days}
            selected={rules.reminderDays.map(String)}
            onChange={(chosen) =>
              changeRules({
                reminderDays: chosen
                  .map(Number)
                  .sort((a, b) => b - a)
                  .slice(0, 5),
              })
            }
          />
        )}
      </Panel>
    </Section>
  );
}
