import { TableCell, TableRow, mergeClasses } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { CompletionColumn } from './completion-columns.ts';
import { GradeCell } from './grade-cell.tsx';
import { CompletionState } from './completion-state.tsx';
import { useTableStyles } from './use-table-styles.ts';

function Cell(props: {
  readonly column: CompletionColumn;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useTableStyles();
  const { t } = useTranslation('tracking');
  return (
    <TableCell
      role={props.column === 'person' ? 'rowheader' : 'cell'}
      className={mergeClasses(styles.cell, styles[props.column])}
    >
      {props.column !== 'person' && (
        <span className={styles.label}>{t(`table.${props.column}`)}</span>
      )}
      {props.children}
    </TableCell>
  );
}

/** One person and one course. */
export function CompletionRow(props: {
  readonly completion: Completion;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { completion, onTold } = props;
  const styles = useTableStyles();
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const { department, country, score, dueAt } = completion;
  const unit = [department, country === null ? null : format.country(country)]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <TableRow role="row" className={styles.row}>
      <Cell column="person">
        <div className={styles.stack}>
          <span className={styles.name}>{completion.name}</span>
          {completion.email !== null && <span className={styles.quiet}>{completion.email}</span>}
          {unit !== '' && <span className={styles.quiet}>{unit}</span>}
        </div>
      </Cell>
      <Cell column="course">{completion.courseTitle}</Cell>
      <Cell column="state">
        <CompletionState completion={completion} />
      </Cell>
      <Cell column="score">
        <span className={score === null ? styles.none : styles.number}>
          {score === null ? t('table.noScore') : format.percent(score)}
        </span>
      </Cell>
      <Cell column="due">
        <div className={styles.stack}>
          <span className={dueAt === null ? styles.none : undefined}>
            {dueAt === null ? t('table.noDue') : format.date(dueAt)}
          </span>
          {completion.isOverdue && <span className={styles.overdue}>{t('table.overdue')}</span>}
        </div>
      </Cell>
      <Cell column="grade">
        <GradeCell completion={completion} onTold={onTold} />
      </Cell>
    </TableRow>
  );
}
