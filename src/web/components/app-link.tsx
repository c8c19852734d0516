import { Link } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link to another screen of the app, drawn by Fluent. */
export function AppLink(props: {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly onClick?: () => void;
}): JSX.Element {
  const href = useHref(props.to);
  const follow = useLinkClickHandler(props.to);
  return (
    <Link
      href={href}
      className={props.className}
      onClick={(event) => {
        props.onClick?.();
        follow(event);
      }}
    >
      {props.children}
    </Link>
  );
}
