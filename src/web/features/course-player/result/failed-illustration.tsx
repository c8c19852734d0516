import type { JSX } from 'react';
import { useIllustrationStyles } from '../../../components/illustrations/use-illustration-styles.ts';

/** A path with a flag a few steps ahead: not far to go. */
export function FailedIllustration(): JSX.Element {
  const styles = useIllustrationStyles();
  return (
    <svg className={styles.picture} width="220" height="132" viewBox="0 0 220 132" aria-hidden>
      <ellipse className={styles.ground} cx="110" cy="116" rx="96" ry="13" />
      <path className={styles.ground} d="M118 116c8-42 30-66 52-66 20 0 30 28 34 66Z" />
      <path
        className={styles.faintLine}
        strokeDasharray="2 9"
        d="M28 112c30 2 54-6 72-20s40-34 66-40"
      />
      <circle className={styles.main} cx="96" cy="95" r="9" />
      <circle className={styles.soft} cx="58" cy="110" r="5" />
      <path className={styles.line} d="M172 50V16" />
      <path className={styles.warm} d="M173 15h25l-6 8 6 8h-25Z" />
    </svg>
  );
}
