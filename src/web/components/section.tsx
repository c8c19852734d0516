import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  lead: { color: tokens.colorNeutralForeground3, maxWidth: '68ch' },
});

/** A part of a screen with a heading of the second level. */
export function Section(props: {
  readonly title: string;
  readonly lead?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {props.title}
          </h2>
          {props.lead !== undefined && <Text className={styles.lead}>{props.lead}</Text>}
        </div>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
