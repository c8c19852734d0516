import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import { LinesField } from '../fields/lines-field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { CourseFields } from './course-fields.tsx';
import { RequestFields } from './request-fields.tsx';
import { ResourceFields } from './resource-fields.tsx';
import type { StepProps } from './step-props.ts';
import { useOrderProblem } from './use-step-problem.ts';

const mostAgreement = 10_000;

/** Dates and pace, what is learned before, how requests go, and the programme's own templates. */
export function LearningStep({ form }: StepProps): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const orderProblem = useOrderProblem(form);
  const { settings, change, changeRules } = form;
  const { rules } = settings;
  return (
    <>
      <Section title={t('learning.dates')} lead={t('learning.datesLead')}>
        <Panel>
          <FieldGrid>
            {(['opensOn', 'startsOn', 'endsOn'] as const).map((date) => (
              <DateField
                key={date}
                label={t(`learning.${date}`)}
                value={settings[date]}
                problem={orderProblem(date)}
                onChange={(value) => change({ [date]: value })}
              />
            ))}
          </FieldGrid>
        </Panel>
      </Section>
      <Section title={t('learning.pace')}>
        <Panel>
          <FieldGrid>
            <NumberField
              label={t('learning.duration')}
              unit={t('learning.months')}
              value={rules.durationMonths}
              from={1}
              to={36}
              onChange={(durationMonths) => changeRules({ durationMonths })}
            />
            <NumberField
              label={t('learning.meet')}
              unit={t('learning.weeks')}
              value={rules.meetEveryWeeks}
              from={1}
              to={26}
              onChange={(meetEveryWeeks) => changeRules({ meetEveryWeeks })}
            />
            <NumberField
              label={t('learning.checkIn')}
              unit={t('learning.months')}
              value={rules.checkInEveryMonths}
              from={1}
              to={12}
              onChange={(checkInEveryMonths) => changeRules({ checkInEveryMonths })}
            />
          </FieldGrid>
        </Panel>
      </Section>
      <CourseFields form={form} />
      <RequestFields form={form} />
      <Section title={t('learning.words')} lead={t('learning.wordsLead')}>
        <Panel>
          <FreeTextField
            label={t('learning.agreement')}
            value={rules.agreementTemplate ?? ''}
            maximum={mostAgreement}
            onChange={(text) =>
              changeRules({ agreementTemplate: text.trim() === '' ? null : text })
            }
          />
          <LinesField
            label={t('learning.themes')}
            hint={t('learning.themesHint')}
            value={rules.sessionThemes}
            most={{ lines: 24, characters: 200 }}
            onChange={(sessionThemes) => changeRules({ sessionThemes })}
          />
          <LinesField
            label={t('learning.questions')}
            hint={t('learning.themesHint')}
            value={rules.evaluationQuestions}
            most={{ lines: 10, characters: 300 }}
            onChange={(evaluationQuestions) => changeRules({ evaluationQuestions })}
          />
        </Panel>
      </Section>
      <ResourceFields form={form} />
    </>
  );
}
