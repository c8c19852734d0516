import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { useHost } from '../hosts/index.ts';
import type { ThemeName } from './theme.ts';

const useGlobalStyles = makeStaticStyles([
  {
    'html, body': { margin: 0, padding: 0 },
    body: { overflowWrap: 'break-word' },
  },
  // As text: the object form takes no rules inside a media query.
  `@media (prefers-reduced-motion: reduce) {
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }`,
  // Paper is white in every theme, and has nothing to press.
  `@media print {
    .fui-FluentProvider {
      --colorNeutralForeground1: #000 !important;
      --colorNeutralForeground2: #222 !important;
      --colorNeutralForeground3: #444 !important;
      --colorNeutralBackground1: #fff !important;
      --colorNeutralBackground2: #fff !important;
      --colorNeutralStroke2: #999 !important;
      --colorBrandForeground1: #000 !important;
    }
    [data-screen-only] { display: none !important; }
  }`,
]);

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** The surface of the whole app, which tells the host how tall its content is. */
export function AppFrame(props: {
  readonly themeName: ThemeName;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const host = useHost();
  const content = useRef<HTMLDivElement>(null);
  useGlobalStyles();

  useEffect(() => {
    const element = content.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => host.resize(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);

  useEffect(() => {
    document.documentElement.style.colorScheme = props.themeName === 'light' ? 'light' : 'dark';
  }, [props.themeName]);

  return (
    <div className={styles.frame}>
      <div ref={content}>{props.children}</div>
    </div>
  );
}
