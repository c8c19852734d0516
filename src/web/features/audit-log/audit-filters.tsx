import { Button, Field, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { auditAreas } from '../../../contract/index.ts';
import { DateField } from '../../components/date-field.tsx';
import { useDelayedSearch } from '../../lib/use-delayed-search.ts';
import {
  hasReversedDays,
  isAuditFiltered,
  noAuditFilter,
  type AuditFilter,
} from './audit-filter.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  search: { maxWidth: 'none' },
  clear: { justifySelf: 'start', alignSelf: 'end' },
});

/** What to look for: the search by itself after a pause, the others at once. */
export function AuditFilters(props: {
  readonly filter: AuditFilter;
  readonly onChange: (change: Partial<AuditFilter>) => void;
}): JSX.Element {
  const { filter, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('audit-log');
  const { text, change } = useDelayedSearch(filter.search, (search) => onChange({ search }));
  return (
    <search aria-label={t('filters.label')} className={styles.fields}>
      <Field label={t('filters.search')}>
        <SearchBox
          className={styles.search}
          placeholder={t('filters.searchHint')}
          maxLength={200}
          value={text}
          onChange={(_event, { value }) => change(value)}
        />
      </Field>
      <Field label={t('filters.area')}>
        <Select
          value={filter.area}
          onChange={(_event, { value }) =>
            onChange({ area: auditAreas.find((each) => each === value) ?? 'all' })
          }
        >
          {(['all', ...auditAreas] as const).map((area) => (
            <option key={area} value={area}>
              {t(`areas.${area}`)}
            </option>
          ))}
        </Select>
      </Field>
      <DateField
        label={t('filters.from')}
        value={filter.from === '' ? null : filter.from}
        onChange={(from) => onChange({ from: from ?? '' })}
      />
      <DateField
        label={t('filters.to')}
        value={filter.to === '' ? null : filter.to}
        problem={hasReversedDays(filter) ? t('filters.daysReversed') : undefined}
        onChange={(to) => onChange({ to: to ?? '' })}
      />
      {isAuditFiltered(filter) && (
        <Button
          appearance="subtle"
          className={styles.clear}
          onClick={() => {
            change('');
            onChange(noAuditFilter);
          }}
        >
          {t('filters.clear')}
        </Button>
      )}
    </search>
  );
}
