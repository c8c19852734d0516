import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  importOutcomes,
  listPeopleImportRows,
  personAttributes,
} from '../../../../contract/index.ts';
import type { ImportOutcome, ImportRow, PeopleImport } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';

const pageSize = 10;

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  filter: { maxWidth: '320px' },
  pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The report row by row, those that cannot be used first where there are any. */
export function ImportRows(props: {
  readonly id: string;
  readonly counts: NonNullable<PeopleImport['counts']>;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [outcome, setOutcome] = useState<ImportOutcome>(
    props.counts.invalid > 0 ? 'invalid' : 'new',
  );
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useEndpoint(
    listPeopleImportRows,
    { params: { id: props.id }, query: { outcome, page, pageSize } },
    { keepsPrevious: true },
  );
  if (data === undefined) {
    return error === null ? null : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={styles.rows}>
      <Field label={t('rows.show')} className={styles.filter}>
        <Select
          value={outcome}
          onChange={(_event, { value }) => {
            setOutcome(importOutcomes.find((each) => each === value) ?? 'new');
            setPage(1);
          }}
        >
          {importOutcomes.map((each) => (
            <option key={each} value={each}>
              {t(`counts.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Text role="status">{t('rows.count', { count: data.total })}</Text>
      <ul className={styles.list}>
        {data.rows.map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </ul>
      {data.total > pageSize && (
        <nav className={styles.pages} aria-label={t('rows.pages')}>
          <Button disabledFocusable={page === 1} onClick={() => setPage(Math.max(1, page - 1))}>
            {t('rows.previous')}
          </Button>
          <Button
            disabledFocusable={page * pageSize >= data.total}
            onClick={() => {
              if (page * pageSize < data.total) setPage(page + 1);
            }}
          >
            {t('rows.next')}
          </Button>
        </nav>
      )}
    </div>
  );
}

function Row({ row }: { readonly row: ImportRow }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { number } = useFormat();
  const attributes = personAttributes.filter((attribute) => row.attributes.includes(attribute));
  return (
    <li className={styles.row}>
      <Text weight="semibold">
        {row.employeeNumber === null
          ? t('rows.line', { line: number(row.line) })
          : t('rows.lineOf', { line: number(row.line), employeeNumber: row.employeeNumber })}
      </Text>
      {row.reasons.map((reason) => (
        <Text key={reason} size={200}>
          {t(`reasons.${reason}`)}
        </Text>
      ))}
      {attributes.length > 0 && (
        <Text size={200}>{attributes.map((each) => t(`attributes.${each}`)).join(', ')}</Text>
      )}
    </li>
  );
}
