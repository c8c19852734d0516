import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

const useStyles = makeStyles({
  link: { fontSize: 'inherit', fontWeight: 'inherit', lineHeight: 'inherit', textAlign: 'start' },
});

/** A link to another screen of the app, drawn by Fluent. */
export function AppLink(props: {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly onClick?: () => void;
}): JSX.Element {
  const styles = useStyles();
  const href = useHref(props.to);
  const follow = useLinkClickHandler(props.to);
  return (
    <Link
      href={href}
      className={mergeClasses(styles.link, props.className)}
      onClick={(event) => {
        props.onClick?.();
        follow(event);
      }}
    >
      {props.children}
    </Link>
  );
}
