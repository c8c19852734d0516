import { Button, Field, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeopleFilters, personStates } from '../../../../contract/index.ts';
import { useDelayedSearch } from '../../../lib/use-delayed-search.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { isPeopleFiltered, noPeopleFilter, type PeopleFilter } from './people-filter.ts';
import { ValuesFilter } from './values-filter.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  search: { maxWidth: 'none' },
  clear: { justifySelf: 'start' },
});

/** Whom to look for: the search by itself after a pause, the others at once. */
export function PeopleFilters(props: {
  readonly filter: PeopleFilter;
  readonly onChange: (change: Partial<PeopleFilter>) => void;
}): JSX.Element {
  const { filter, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('people-records');
  const format = useFormat();
  const { data } = useEndpoint(listPeopleFilters, { query: { language: useLanguage() } });
  const { text, change } = useDelayedSearch(filter.search, (search) => onChange({ search }));
  return (
    <search aria-label={t('filters.label')} className={styles.fields}>
      <Field label={t('filters.search')}>
        <SearchBox
          className={styles.search}
          // Not as a hint: it wraps anew when the box gives up the focus, and moves the list under a click.
          placeholder={t('filters.searchHint')}
          maxLength={200}
          value={text}
          onChange={(_event, { value }) => change(value)}
        />
      </Field>
      <Field label={t('filters.state')}>
        <Select
          value={filter.state}
          onChange={(_event, { value }) =>
            onChange({ state: personStates.find((each) => each === value) ?? 'all' })
          }
        >
          {([...personStates, 'all'] as const).map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ValuesFilter
        label={t('filters.department')}
        options={(data?.departments ?? []).map((name) => ({ value: name, label: name }))}
        chosen={filter.department}
        onChange={(department) => onChange({ department })}
      />
      <ValuesFilter
        label={t('filters.country')}
        options={(data?.countries ?? []).map((code) => ({
          value: code,
          label: format.country(code),
        }))}
        chosen={filter.country}
        onChange={(country) => onChange({ country })}
      />
      <ValuesFilter
        label={t('filters.level')}
        options={[
          ...(data?.levels ?? []).map(({ level, name }) => ({
            value: String(level),
            label: t('level', { level, name }),
          })),
          { value: '0', label: t('filters.noLevel') },
        ]}
        chosen={filter.level}
        onChange={(level) => onChange({ level })}
      />
      {isPeopleFiltered(filter) && (
        <Button
          appearance="subtle"
          className={styles.clear}
          onClick={() => {
            change('');
            onChange(noPeopleFilter);
          }}
        >
          {t('filters.clear')}
        </Button>
      )}
    </search>
  );
}
