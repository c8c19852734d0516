import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { BackLink } from './back-link.tsx';
import { usePageHeading } from './use-page-heading.ts';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    outlineStyle: 'none',
    textWrap: 'balance',
  },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '64ch', margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A screen's heading (its only h1), one sentence about it, and what can be done there. */
export function PageHeader(props: {
  readonly title: string;
  /** Names the part of the screen shown; another part takes the focus as another screen would. */
  readonly part?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
}): JSX.Element {
  const styles = useStyles();
  const heading = usePageHeading(props.title, props.part);
  return (
    <div className={styles.header}>
      {props.back && (
        <div data-screen-only>
          <BackLink to={props.back.to}>{props.back.label}</BackLink>
        </div>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {props.title}
          </h1>
          {props.lead !== undefined && (
            <Text as="p" block size={400} className={styles.lead}>
              {props.lead}
            </Text>
          )}
        </div>
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}
