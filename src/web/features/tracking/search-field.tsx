import { Field, SearchBox, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';

const pauseInMilliseconds = 350;
const longest = 200;

const useStyles = makeStyles({
  field: { flexGrow: 1, flexBasis: '240px', maxWidth: '360px' },
  box: { maxWidth: 'none' },
});

/** Searches by itself once the person pauses typing. */
export function SearchField(props: {
  readonly initial: string;
  readonly onSearch: (text: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const [text, setText] = useState(props.initial);
  const asked = useRef(props.initial);
  const search = useRef(props.onSearch);

  useEffect(() => {
    search.current = props.onSearch;
  });
  useEffect(() => {
    if (text === asked.current) return undefined;
    const pause = setTimeout(() => {
      asked.current = text;
      search.current(text);
    }, pauseInMilliseconds);
    return () => clearTimeout(pause);
  }, [text]);

  return (
    <Field label={t('filters.search')} className={styles.field}>
      <SearchBox
        className={styles.box}
        placeholder={t('filters.searchHint')}
        maxLength={longest}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
    </Field>
  );
}
