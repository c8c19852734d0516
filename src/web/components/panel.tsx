import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 479px)': { padding: tokens.spacingHorizontalL },
  },
  raised: { boxShadow: tokens.shadow4 },
  tinted: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
});

/** A surface that holds what belongs together; it does nothing itself. */
export function Panel(props: {
  readonly children: ReactNode;
  readonly look?: 'plain' | 'raised' | 'tinted';
  readonly as?: 'div' | 'section' | 'li' | 'article';
  readonly labelledBy?: string;
  readonly className?: string | undefined;
}): JSX.Element {
  const styles = useStyles();
  const Element = props.as ?? 'div';
  return (
    <Element
      aria-labelledby={props.labelledBy}
      className={mergeClasses(
        styles.panel,
        props.look === 'raised' && styles.raised,
        props.look === 'tinted' && styles.tinted,
        props.className,
      )}
    >
      {props.children}
    </Element>
  );
}
