import type { JSX } from 'react';
import { useIllustrationStyles } from './use-illustration-styles.ts';

/** Two people whose words meet. */
export function ConversationIllustration(): JSX.Element {
  const styles = useIllustrationStyles();
  return (
    <svg className={styles.picture} width="200" height="140" viewBox="0 0 200 140" aria-hidden>
      <ellipse className={styles.ground} cx="100" cy="124" rx="88" ry="13" />
      <circle className={styles.main} cx="52" cy="64" r="16" />
      <path className={styles.main} d="M24 122v-8a28 28 0 0 1 56 0v8Z" />
      <circle className={styles.warm} cx="148" cy="70" r="15" />
      <path className={styles.warm} d="M121 122v-6a27 27 0 0 1 54 0v6Z" />
      <path
        className={styles.paper}
        strokeWidth="2"
        d="M74 10h42a10 10 0 0 1 10 10v14a10 10 0 0 1-10 10H92l-14 12 2-12h-6a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10Z"
      />
      <path className={styles.line} d="M78 22h30M78 32h18" />
    </svg>
  );
}
