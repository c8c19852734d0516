import { Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import { LevelRangeField } from '../fields/level-range-field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { OptionalNumberField } from '../fields/optional-number-field.tsx';
import { FormatChoice } from './format-choice.tsx';
import { GroupMentorFields } from './group-mentor-fields.tsx';
import { PairFields } from './pair-fields.tsx';
import type { StepProps } from './step-props.ts';
import { useOrderProblem } from './use-step-problem.ts';
import { isGroupFormat } from '../../../lib/is-group-format.ts';

const circleNames = { mentorLevel: 'helpersLevel', menteeLevel: 'membersLevel' } as const;

const useStyles = makeStyles({ faint: { color: tokens.colorNeutralForeground3 } });

/** The format, who takes part in it, and which of them come together. */
export function RulesStep({ form, jobLevels }: StepProps): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const orderProblem = useOrderProblem(form);
  const { settings, changeRules } = form;
  const { rules, format } = settings;
  const isCircle = format === 'facilitated_group';
  const hasMentors = !isCircle || rules.groupMentors.to > 0;
  // Where nobody stands beside the others, one range of levels is for all.
  const areEqual = format === 'peer' || !hasMentors;
  return (
    <>
      <Panel>
        <FormatChoice
          value={format}
          isFixed={!form.isDraft}
          onChange={(chosen) => form.change({ format: chosen })}
        />
      </Panel>
      <Section title={t('rules.who')}>
        <Panel>
          {areEqual ? (
            <LevelRangeField
              label={t('rules.bothLevel')}
              value={rules.mentorLevel}
              jobLevels={jobLevels}
              problem={orderProblem('rules.mentorLevel')}
              onChange={(level) => changeRules({ mentorLevel: level, menteeLevel: level })}
            />
          ) : (
            (['mentorLevel', 'menteeLevel'] as const).map((side) => (
              <LevelRangeField
                key={side}
                label={t(`rules.${isCircle ? circleNames[side] : side}`)}
                value={rules[side]}
                jobLevels={jobLevels}
                problem={orderProblem(`rules.${side}`)}
                onChange={(level) => changeRules({ [side]: level })}
              />
            ))
          )}
          <OptionalNumberField
            label={t('rules.newcomers')}
            hint={t('rules.newcomersHint')}
            unit={t('rules.days')}
            from={1}
            to={3650}
            value={rules.menteeStartedWithinDays}
            onChange={(menteeStartedWithinDays) => changeRules({ menteeStartedWithinDays })}
          />
        </Panel>
      </Section>
      {hasMentors && <PairFields form={form} />}
      {isGroupFormat(format) && (
        <Section title={t('rules.group')} lead={t('rules.groupLead')}>
          <Panel>
            <FieldGrid>
              {(['from', 'to'] as const).map((bound) => (
                <NumberField
                  key={bound}
                  label={t(bound === 'from' ? 'rules.smallest' : 'rules.largest')}
                  value={rules.groupSize[bound]}
                  from={2}
                  to={50}
                  problem={bound === 'to' ? orderProblem('rules.groupSize') : undefined}
                  onChange={(size) =>
                    changeRules({ groupSize: { ...rules.groupSize, [bound]: size } })
                  }
                />
              ))}
            </FieldGrid>
          </Panel>
        </Section>
      )}
      {isCircle && <GroupMentorFields form={form} />}
      {hasMentors && (
        <Section title={t('rules.availability')}>
          <Panel>
            <Field>
              <RadioGroup
                aria-label={t('rules.availability')}
                value={rules.availability}
                onChange={(_event, { value }) =>
                  changeRules({ availability: value === 'obligatory' ? 'obligatory' : 'voluntary' })
                }
              >
                {(['voluntary', 'obligatory'] as const).map((way) => (
                  <Radio
                    key={way}
                    value={way}
                    label={
                      <>
                        {t(`rules.${way}`)}
                        <br />
                        <Text size={200} className={styles.faint}>
                          {t(`rules.${way}Text`)}
                        </Text>
                      </>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
          </Panel>
        </Section>
      )}
    </>
  );
}
