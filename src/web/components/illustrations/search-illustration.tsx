import type { JSX } from 'react';
import { useIllustrationStyles } from './use-illustration-styles.ts';

/** A looking glass over people's cards. */
export function SearchIllustration(): JSX.Element {
  const styles = useIllustrationStyles();
  return (
    <svg className={styles.picture} width="180" height="128" viewBox="0 0 180 128" aria-hidden>
      <ellipse className={styles.ground} cx="90" cy="114" rx="78" ry="12" />
      <rect className={styles.paper} strokeWidth="2" x="28" y="26" width="58" height="74" rx="8" />
      <circle className={styles.soft} cx="57" cy="50" r="11" />
      <path className={styles.faintLine} d="M42 74h30M48 86h18" />
      <rect className={styles.paper} strokeWidth="2" x="76" y="14" width="58" height="74" rx="8" />
      <circle className={styles.main} cx="105" cy="38" r="11" />
      <path className={styles.faintLine} d="M90 62h30M96 74h18" />
      <circle className={styles.line} cx="124" cy="74" r="19" />
      <path className={styles.line} d="M138 88l14 16" />
      <circle className={styles.warm} cx="124" cy="74" r="6" />
    </svg>
  );
}
