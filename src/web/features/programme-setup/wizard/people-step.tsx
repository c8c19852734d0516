import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listAudienceValues, type Audience } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { DateField } from '../../../components/date-field.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import { LevelRangeField } from '../fields/level-range-field.tsx';
import { ValuesPicker } from '../fields/values-picker.tsx';
import type { StepProps } from './step-props.ts';
import { useOrderProblem } from './use-step-problem.ts';

/** Whom the programme is for, by what HR tells of people or by invitation. */
export function PeopleStep({ form, jobLevels }: StepProps): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const orderProblem = useOrderProblem(form);
  const values = useEndpoint(listAudienceValues, {});
  const { visibility, audience } = form.settings;
  const change = (part: Partial<Audience>): void =>
    form.change({ audience: { ...audience, ...part } });
  return (
    <>
      <Panel>
        <Field
          label={t('people.visibility')}
          {...(visibility === 'invited' ? { hint: t('people.invitedHint') } : {})}
        >
          <RadioGroup
            value={visibility}
            onChange={(_event, { value }) =>
              form.change({ visibility: value === 'invited' ? 'invited' : 'audience' })
            }
          >
            <Radio value="audience" label={t('people.audience')} />
            <Radio value="invited" label={t('people.invited')} />
          </RadioGroup>
        </Field>
      </Panel>
      <Section title={t('people.attributes')}>
        {values.data === undefined && values.error !== null && (
          <ErrorState error={values.error} onRetry={() => void values.refetch()} />
        )}
        {values.data === undefined && values.error === null && <LoadingSkeleton cards={1} />}
        {values.data !== undefined && (
          <Panel>
            <FieldGrid>
              <ValuesPicker
                label={t('people.departments')}
                values={values.data.departments}
                selected={audience.departments}
                onChange={(departments) => change({ departments })}
              />
              <ValuesPicker
                label={t('people.divisions')}
                values={values.data.divisions}
                selected={audience.divisions}
                onChange={(divisions) => change({ divisions })}
              />
              <ValuesPicker
                label={t('people.countries')}
                values={values.data.countries}
                labelOf={format.country}
                selected={audience.countries}
                onChange={(countries) => change({ countries })}
              />
              <ValuesPicker
                label={t('people.locations')}
                values={values.data.locations}
                selected={audience.locations}
                onChange={(locations) => change({ locations })}
              />
            </FieldGrid>
            <LevelRangeField
              label={t('people.level')}
              value={audience.level}
              jobLevels={jobLevels}
              problem={orderProblem('audience.level')}
              onChange={(level) => change({ level })}
            />
            <FieldGrid>
              <DateField
                label={`${t('people.started')}: ${t('people.from')}`}
                value={audience.startedFrom}
                onChange={(startedFrom) => change({ startedFrom })}
              />
              <DateField
                label={`${t('people.started')}: ${t('people.to')}`}
                value={audience.startedTo}
                onChange={(startedTo) => change({ startedTo })}
              />
            </FieldGrid>
          </Panel>
        )}
      </Section>
    </>
  );
}
