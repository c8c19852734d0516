import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useIllustrationStyles } from '../../../components/illustrations/use-illustration-styles.ts';

const useStyles = makeStyles({
  leafLeft: { fill: tokens.colorBrandBackground },
  leafRight: { fill: tokens.colorCompoundBrandStroke },
  seed: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '5',
  },
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
        <circle className={styles.sun} cx="190" cy="34" r="12" />
        <circle className={styles.sun} cx="34" cy="46" r="4" />
        <circle className={shared.soft} cx="62" cy="26" r="5" />
        <circle className={shared.soft} cx="188" cy="92" r="4" />
      </g>
      <g className={mergeClasses(isLively && styles.lively)}>
        <path
          className={styles.leafLeft}
          d="M106 96C66 102 44 82 42 60c0-3 2-5 5-5 30 0 56 12 59 41Z"
        />
        <path
          className={styles.leafRight}
          d="M113 84C112 44 132 20 160 18c3 0 5 2 5 5 0 34-18 60-52 61Z"
        />
      </g>
      <g className={mergeClasses(isLively && styles.rising)}>
        <circle className={styles.seed} cx="110" cy="112" r="27" />
        <path className={styles.check} d="M98 113l8 8 16-17" />
      </g>
    </svg>
  );
}
