import { Button, type ButtonProps } from '@fluentui/react-components';
import type { JSX, MouseEvent, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link to another screen that looks like a button: for the one thing to do next. */
export function LinkButton(props: {
  readonly to: string;
  readonly children: ReactNode;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly icon?: JSX.Element;
  readonly className?: string;
}): JSX.Element {
  const href = useHref(props.to);
  const follow = useLinkClickHandler(props.to);
  return (
    <Button
      as="a"
      href={href}
      appearance={props.appearance ?? 'secondary'}
      size={props.size ?? 'medium'}
      {...(props.icon === undefined ? {} : { icon: props.icon })}
      {...(props.className === undefined ? {} : { className: props.className })}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => follow(event)}
    >
      {props.children}
    </Button>
  );
}
