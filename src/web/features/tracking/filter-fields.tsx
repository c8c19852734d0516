import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { completionStates, hasReversedDates, type CompletionFilter } from './completion-filter.ts';

/** What can be chosen from, as the API tells it. */
export interface FilterChoices {
  readonly courses: readonly { readonly id: string; readonly title: string }[];
  readonly departments: readonly string[];
  readonly countries: readonly string[];
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Which course, state, department, country and period. */
export function FilterFields(props: {
  readonly filter: CompletionFilter;
  readonly choices: FilterChoices;
  readonly onChange: (change: Partial<CompletionFilter>) => void;
}): JSX.Element {
  const { filter, choices, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const isReversed = hasReversedDates(filter);
  return (
    <div className={styles.fields}>
      <ChoiceFilter
        label={t('filters.course')}
        options={choices.courses.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={filter.course}
        onChange={(course) => onChange({ course })}
      />
      <ChoiceFilter
        label={t('filters.state')}
        options={completionStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        chosen={filter.state}
        onChange={(state) => onChange({ state })}
      />
      <ChoiceFilter
        label={t('filters.department')}
        options={choices.departments.map((name) => ({ value: name, label: name }))}
        chosen={filter.department}
        onChange={(department) => onChange({ department })}
      />
      <ChoiceFilter
        label={t('filters.country')}
        options={choices.countries.map((code) => ({ value: code, label: format.country(code) }))}
        chosen={filter.country}
        onChange={(country) => onChange({ country })}
      />
      <Field label={t('filters.completedFrom')}>
        <Input
          type="date"
          value={filter.completedFrom}
          onChange={(_event, { value }) => onChange({ completedFrom: value })}
        />
      </Field>
      <Field
        label={t('filters.completedTo')}
        {...(isReversed ? { validationMessage: t('filters.datesReversed') } : {})}
      >
        <Input
          type="date"
          value={filter.completedTo}
          {...(filter.completedFrom === '' ? {} : { min: filter.completedFrom })}
          onChange={(_event, { value }) => onChange({ completedTo: value })}
        />
      </Field>
    </div>
  );
}
