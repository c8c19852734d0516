import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { JSX, ReactNode } from 'react';
import { AppLink } from './app-link.tsx';

const useStyles = makeStyles({
  link: {
    alignSelf: 'flex-start',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
  },
});

export function BackLink(props: {
  readonly to: string;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  return (
    <AppLink to={props.to} className={styles.link}>
      <ArrowLeftRegular aria-hidden />
      {props.children}
    </AppLink>
  );
}
