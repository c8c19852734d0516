import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { MarkdownInlines } from './markdown-inlines.tsx';
import type { Block, TableCell } from './markdown-tree.ts';

const useStyles = makeStyles({
  // A wide table scrolls by itself, and can be reached to do so by keyboard.
  frame: { overflowX: 'auto', borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: 'collapse', minWidth: '100%' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
});

const sideOf = ({ align }: TableCell) => (align === null ? {} : { style: { textAlign: align } });

export function MarkdownTable(props: {
  readonly table: Extract<Block, { kind: 'table' }>;
}): JSX.Element {
  const styles = useStyles();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes the focus (WCAG 2.1.1)
    <div className={styles.frame} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {props.table.header.map((cell, index) => (
              <th key={index} scope="col" className={styles.cell} {...sideOf(cell)}>
                <MarkdownInlines of={cell.children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index} className={styles.cell} {...sideOf(cell)}>
                  <MarkdownInlines of={cell.children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
