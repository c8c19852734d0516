import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  wide: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))' },
});

/** A list of cards, as many beside each other as fit; its children are list items. */
export function CardGrid(props: {
  readonly children: ReactNode;
  readonly cards?: 'normal' | 'wide';
  readonly label?: string;
}): JSX.Element {
  const styles = useStyles();
  return (
    // Safari forgets that a list without markers is one; the role reminds it.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles -- see above
    <ul
      role="list"
      aria-label={props.label}
      className={mergeClasses(styles.grid, props.cards === 'wide' && styles.wide)}
    >
      {props.children}
    </ul>
  );
}
