import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../components/number-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import type { SettingsForm } from './use-programme-settings.ts';
import { useOrderProblem } from './use-step-problem.ts';

/** How many mentors stand beside whoever facilitates a circle. */
export function GroupMentorFields({ form }: { readonly form: SettingsForm }): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const orderProblem = useOrderProblem(form);
  const { rules } = form.settings;
  return (
    <Section title={t('rules.groupMentors')} lead={t('rules.groupMentorsLead')}>
      <Panel>
        <FieldGrid>
          {(['from', 'to'] as const).map((bound) => (
            <NumberField
              key={bound}
              label={t(bound === 'from' ? 'rules.mentorsFrom' : 'rules.mentorsTo')}
              value={rules.groupMentors[bound]}
              from={0}
              to={10}
              problem={bound === 'to' ? orderProblem('rules.groupMentors') : undefined}
              onChange={(number) =>
                form.changeRules({ groupMentors: { ...rules.groupMentors, [bound]: number } })
              }
            />
          ))}
        </FieldGrid>
      </Panel>
    </Section>
  );
}
