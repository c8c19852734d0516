import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  // The narrowest that a picker of tags can be.
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 250px), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
});

/** Short fields beside each other, as many as fit. */
export function FieldGrid({ children }: { readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return <div className={styles.grid}>{children}</div>;
}
