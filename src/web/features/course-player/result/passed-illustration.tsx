import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useIllustrationStyles } from '../../../components/illustrations/use-illustration-styles.ts';

const useStyles = makeStyles({
  leafLeft: { fill: tokens.colorBrandBackground },
  leafRight: { fill: tokens.colorCompoundBrandStroke },
  check: {
    fill: 'none',
    stroke: tokens.colorNeutralForegroundOnBrand,
    strokeWidth: '6',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  sun: { fill: tokens.colorPaletteMarigoldBorderActive },
  lively: {
    transformOrigin: '110px 138px',
    animationDuration: tokens.durationUltraSlow,
    animationTimingFunction: tokens.curveDecelerateMid,
    animationFillMode: 'backwards',
    animationName: { from: { opacity: 0, transform: 'scale(0.6)' }, to: { opacity: 1 } },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  rising: {
    animationDuration: tokens.durationUltraSlow,
    animationDelay: tokens.durationSlow,
    animationFillMode: 'backwards',
    animationTimingFunction: tokens.curveDecelerateMid,
    animationName: { from: { opacity: 0, transform: 'translateY(12px)' }, to: { opacity: 1 } },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** A plant of two leaves under a small sun, with a check mark: something has grown. */
export function PassedIllustration({ isLively }: { readonly isLively: boolean }): JSX.Element {
  const styles = useStyles();
  const shared = useIllustrationStyles();
  return (
    <svg className={shared.picture} width="220" height="152" viewBox="0 0 220 152" aria-hidden>
      <ellipse className={shared.ground} cx="110" cy="138" rx="92" ry="12" />
      <g className={mergeClasses(isLively && styles.rising)}>
        <circle className={styles.sun} cx="172" cy="34" r="13" />
        <path
          className={shared.faintLine}
          d="M172 8v-4M198 34h4M190.500 15.500l3-3M190.500 52.500l3 3"
        />
        <circle className={styles.sun} cx="42" cy="52" r="4" />
        <circle className={shared.soft} cx="58" cy="26" r="5" />
        <circle className={shared.soft} cx="186" cy="92" r="4" />
      </g>
      <g className={mergeClasses(isLively && styles.lively)}>
        <path className={shared.line} d="M110 138V84" />
        <path
          className={styles.leafLeft}
          d="M108 100C66 104 44 84 42 62c-.300-3 2-5 5-5 30 0 58 12 61 43Z"
        />
        <path
          className={styles.leafRight}
          d="M112 86C110 44 134 20 162 18c3-.200 5 2 5 5 0 34-20 62-55 63Z"
          opacity="0.85"
        />
      </g>
      <g className={mergeClasses(isLively && styles.rising)}>
        <circle className={styles.leafLeft} cx="110" cy="112" r="24" />
        <circle className={shared.line} cx="110" cy="112" r="24" />
        <path className={styles.check} d="M99 113l8 8 15-17" />
      </g>
    </svg>
  );
}
