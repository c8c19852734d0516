import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    margin: 0,
  },
  wide: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))' },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { ...typographyStyles.body1, margin: 0 },
});

/** Short facts, each with its name above it; `isWide` for those that are long, such as addresses. */
export function FactList(props: {
  readonly isWide?: boolean;
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}): JSX.Element {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, props.isWide === true && styles.wide)}>
      {props.facts.map(({ name, value }) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
