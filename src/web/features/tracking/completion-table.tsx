import {
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  mergeClasses,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '../../../contract/index.ts';
import { completionColumns } from './completion-columns.ts';
import { CompletionRow } from './completion-row.tsx';
import { useTableStyles } from './use-table-styles.ts';

/**
 * Completions as a table; where it is narrow each row becomes a card. The roles are said outright,
 * because a browser forgets what a table is once its rows are laid out as something else.
 */
export function CompletionTable(props: {
  readonly rows: readonly Completion[];
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const styles = useTableStyles();
  const { t } = useTranslation('tracking');
  return (
    <div className={styles.frame}>
      <Table role="table" aria-label={t('table.label')} className={styles.table}>
        <TableHeader role="rowgroup" className={styles.header}>
          <TableRow role="row">
            {completionColumns.map((column) => (
              <TableHeaderCell
                key={column}
                role="columnheader"
                className={mergeClasses(styles.heading, styles[column])}
              >
                {t(`table.${column}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody role="rowgroup" className={styles.body}>
          {props.rows.map((completion) => (
            <CompletionRow
              key={`${completion.personId} ${completion.courseId}`}
              completion={completion}
              onTold={props.onTold}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
