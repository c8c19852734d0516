import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The latest files, and what became of them. */
export function ImportHistory(props: {
  readonly imports: readonly PeopleImport[];
  readonly onShow: (id: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { date } = useFormat();
  if (props.imports.length === 0) {
    return (
      <EmptyState
        headingLevel={3}
        title={t('history.empty.title')}
        text={t('history.empty.text')}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {props.imports.map(({ id, fileName, state, createdAt }) => (
        <li key={id} className={styles.item}>
          <span className={styles.words}>
            <Text weight="semibold">{fileName}</Text>
            <Text size={200} className={styles.quiet}>
              {date(createdAt)} · {t(`states.${state}`)}
            </Text>
          </span>
          <Button
            aria-label={t('history.showOf', { file: fileName })}
            onClick={() => props.onShow(id)}
          >
            {t('history.show')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
