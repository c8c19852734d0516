import type { JSX } from 'react';
import { useIllustrationStyles } from './use-illustration-styles.ts';

/** A door ajar, light behind it. */
export function DoorIllustration(): JSX.Element {
  const styles = useIllustrationStyles();
  return (
    <svg className={styles.picture} width="180" height="132" viewBox="0 0 180 132" aria-hidden>
      <ellipse className={styles.ground} cx="90" cy="116" rx="80" ry="14" />
      <path className={styles.ground} d="M62 20a6 6 0 0 1 6-6h48a6 6 0 0 1 6 6v96H62Z" />
      <path className={styles.warm} opacity="0.35" d="M70 24h44v92l34 8H96l-26-8Z" />
      <path className={styles.main} d="M70 22l26 9a4 4 0 0 1 3 4v85a3 3 0 0 1-4 3l-25-7Z" />
      <circle className={styles.warm} cx="91" cy="76" r="3.5" />
    </svg>
  );
}
