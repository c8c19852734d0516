import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  stem: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  upper: {
    fill: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  lower: {
    fill: tokens.colorPaletteMarigoldBorderActive,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** The product's mark: a k whose two leaves meet at its stem. @param size in CSS pixels */
export function LogoMark({ size }: { readonly size: number }): JSX.Element {
  const styles = useStyles();
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect className={styles.stem} x="4" y="3" width="7" height="26" rx="3.5" />
      <path
        className={styles.upper}
        d="M13.5 15.2V11A8 8 0 0 1 21.5 3H25a3.5 3.5 0 0 1 3.5 3.5V7.2a8 8 0 0 1-8 8Z"
      />
      <path
        className={styles.lower}
        d="M13.5 16.8V21a8 8 0 0 0 8 8H25a3.5 3.5 0 0 0 3.5-3.5V24.8a8 8 0 0 0-8-8Z"
      />
    </svg>
  );
}
