import type { JSX } from 'react';
import { useIllustrationStyles } from './use-illustration-styles.ts';

/** A cloud with a loose thread: something did not arrive. */
export function CloudIllustration(): JSX.Element {
  const styles = useIllustrationStyles();
  return (
    <svg className={styles.picture} width="180" height="120" viewBox="0 0 180 120" aria-hidden>
      <ellipse className={styles.ground} cx="90" cy="104" rx="72" ry="12" />
      <path
        className={styles.ground}
        d="M52 80a22 22 0 0 1 2-44 32 32 0 0 1 61-6 25 25 0 0 1 15 50Z"
      />
      <path className={styles.line} d="M72 58h10m16 0h10" />
      <path className={styles.line} d="M78 71q12-9 24 0" />
      <circle className={styles.warm} cx="134" cy="34" r="7" />
      <path className={styles.faintLine} d="M90 82v10q0 8 8 8h10" />
    </svg>
  );
}
