import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { usePageHeading } from './use-page-heading.ts';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXL,
    paddingInline: tokens.spacingHorizontalL,
  },
  title: {
    ...typographyStyles.subtitle1,
    margin: 0,
    textWrap: 'balance',
    outlineStyle: 'none',
  },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '52ch', margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
});

interface EmptyStateProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly picture?: JSX.Element;
  readonly actions?: ReactNode;
  /** 1 where this is all the screen has: then it names the document and takes the focus. */
  readonly headingLevel?: 1 | 2 | 3;
}

function ScreenTitle(props: { readonly title: string; readonly className: string }): JSX.Element {
  const heading = usePageHeading(props.title);
  return (
    <h1 ref={heading} tabIndex={-1} className={props.className}>
      {props.title}
    </h1>
  );
}

/** Nothing here yet: says why, and what to do about it. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  const styles = useStyles();
  const level = props.headingLevel ?? 2;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.state}>
      {props.picture}
      {level === 1 ? (
        <ScreenTitle title={props.title} className={styles.title} />
      ) : (
        <Heading className={styles.title}>{props.title}</Heading>
      )}
      <Text as="p" block align="center" className={styles.text}>
        {props.text}
      </Text>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
