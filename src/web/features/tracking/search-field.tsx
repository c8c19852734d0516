import { Field, SearchBox, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelayedSearch } from '../../lib/use-delayed-search.ts';

const longest = 200;

const useStyles = makeStyles({
  field: { flexGrow: 1, flexBasis: '240px', maxWidth: '360px' },
  box: { maxWidth: 'none' },
});

/** Searches by itself once the person pauses typing. */
export function SearchField(props: {
  readonly current: string;
  readonly onSearch: (text: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const { text, change } = useDelayedSearch(props.current, props.onSearch);
  return (
    <Field label={t('filters.search')} className={styles.field}>
      <SearchBox
        className={styles.box}
        placeholder={t('filters.searchHint')}
        maxLength={longest}
        value={text}
        onChange={(_event, { value }) => change(value)}
      />
    </Field>
  );
}
