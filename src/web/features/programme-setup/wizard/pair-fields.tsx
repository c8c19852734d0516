import { Field, Switch } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionGroup } from '../../../components/option-group.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { FieldGrid } from '../fields/field-grid.tsx';
import { OptionalNumberField } from '../fields/optional-number-field.tsx';
import { ApartField } from './apart-field.tsx';
import type { SettingsForm } from './use-programme-settings.ts';
import { isGroupFormat } from '../../../lib/is-group-format.ts';

const units = ['isOtherCountry', 'isOtherDepartment', 'isOtherDivision'] as const;

/** Which two people may come together. */
export function PairFields({ form }: { readonly form: SettingsForm }): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const { settings, changePair } = form;
  const { pair } = settings.rules;
  const { otherGeneration, sameBand, levelDistance } = pair;
  const isReverse = settings.format === 'reverse';
  return (
    <Section
      title={t('rules.pairs')}
      lead={t(
        settings.format === 'facilitated_group' ? 'rules.pairsLeadCircle' : 'rules.pairsLead',
      )}
    >
      <Panel>
        <OptionGroup
          label={t('rules.across')}
          options={units}
          labelOf={(unit) => t(`rules.${unit}`)}
          selected={units.filter((unit) => pair[unit])}
          onChange={(chosen) =>
            changePair({
              isOtherCountry: chosen.includes('isOtherCountry'),
              isOtherDepartment: chosen.includes('isOtherDepartment'),
              isOtherDivision: chosen.includes('isOtherDivision'),
            })
          }
        />
        <FieldGrid>
          <ApartField
            label={t('rules.generation')}
            from={1}
            value={otherGeneration && { by: otherGeneration.by, number: otherGeneration.atLeast }}
            onChange={(apart) =>
              changePair({ otherGeneration: apart && { by: apart.by, atLeast: apart.number } })
            }
          />
          <ApartField
            label={t('rules.band')}
            from={0}
            value={sameBand && { by: sameBand.by, number: sameBand.atMost }}
            onChange={(apart) =>
              changePair({ sameBand: apart && { by: apart.by, atMost: apart.number } })
            }
          />
          {settings.format !== 'peer' && (
            <OptionalNumberField
              label={t(isReverse ? 'rules.below' : 'rules.above')}
              unit={t('rules.levels')}
              hint={t('rules.empty')}
              from={0}
              to={20}
              value={
                isReverse
                  ? levelDistance.to === null
                    ? null
                    : Math.max(0, -levelDistance.to)
                  : levelDistance.from
              }
              onChange={(number) =>
                changePair({
                  levelDistance: isReverse
                    ? { from: null, to: number === null ? null : -number }
                    : { from: number, to: null },
                })
              }
            />
          )}
        </FieldGrid>
        {/* Which language a group speaks is said in its own words. */}
        {!isGroupFormat(settings.format) && (
          <Switch
            checked={pair.hasCommonLanguage}
            label={t('rules.hasCommonLanguage')}
            onChange={(_event, { checked }) => changePair({ hasCommonLanguage: checked })}
          />
        )}
        <Field hint={t('rules.mayBeInReportingLineHint')}>
          <Switch
            checked={pair.mayBeInReportingLine}
            label={t('rules.mayBeInReportingLine')}
            onChange={(_event, { checked }) => changePair({ mayBeInReportingLine: checked })}
          />
        </Field>
      </Panel>
    </Section>
  );
}
