import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { activeFiltersOf, type CompletionFilter } from './completion-filter.ts';
import { FilterFields, type FilterChoices } from './filter-fields.tsx';
import { SearchField } from './search-field.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** Finds completions: the search at once, the other filters on demand. */
export function FilterBar(props: {
  readonly filter: CompletionFilter;
  readonly choices: FilterChoices;
  readonly onChange: (change: Partial<CompletionFilter>) => void;
  readonly onClear: () => void;
}): JSX.Element {
  const { filter, choices, onChange, onClear } = props;
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const fieldsId = useId();
  const active = activeFiltersOf(filter);
  const [isOpen, setIsOpen] = useState(active > 0);
  return (
    <search aria-label={t('filters.label')} className={styles.bar}>
      <div className={styles.row}>
        <SearchField current={filter.search} onSearch={(search) => onChange({ search })} />
        <Button
          icon={<FilterRegular />}
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {active === 0 ? t('filters.show') : t('filters.active', { count: active })}
        </Button>
        {(active > 0 || filter.search !== '') && (
          <Button appearance="subtle" onClick={onClear}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
      <div id={fieldsId} hidden={!isOpen}>
        {isOpen && <FilterFields filter={filter} choices={choices} onChange={onChange} />}
      </div>
    </search>
  );
}
