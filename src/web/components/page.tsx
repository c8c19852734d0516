import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1080px',
    marginInline: 'auto',
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBlock: `${tokens.spacingVerticalXXL} ${tokens.spacingVerticalXXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    '@media (max-width: 639px)': {
      paddingInline: tokens.spacingHorizontalL,
      paddingBlock: `${tokens.spacingVerticalXL} ${tokens.spacingVerticalXXL}`,
    },
  },
  narrow: { maxWidth: '760px' },
});

/** The column that a screen's content stands in; `narrow` for forms and reading. */
export function Page(props: {
  readonly children: ReactNode;
  readonly width?: 'normal' | 'narrow';
  readonly as?: 'div' | 'main';
}): JSX.Element {
  const styles = useStyles();
  const Element = props.as ?? 'div';
  return (
    <Element className={mergeClasses(styles.page, props.width === 'narrow' && styles.narrow)}>
      {props.children}
    </Element>
  );
}
