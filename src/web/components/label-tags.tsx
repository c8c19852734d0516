import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tag: {
    height: 'auto',
    minHeight: '24px',
    whiteSpace: 'normal',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Labels beside each other; `highlighted` come first, in the brand's colour. */
export function LabelTags(props: {
  readonly labels: readonly string[];
  readonly highlighted?: readonly string[];
  /** Shows so many, and says how many more there are. */
  readonly atMost?: number;
  readonly label?: string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const first = props.highlighted ?? [];
  const all = [...first, ...props.labels.filter((label) => !first.includes(label))];
  const shown = all.slice(0, props.atMost ?? all.length);
  const rest = all.length - shown.length;
  return (
    <ul className={styles.tags} aria-label={props.label}>
      {shown.map((label, index) => (
        // Labels may be alike while they are being read; the rows hold no state of their own.
        <li key={index}>
          <Badge
            className={styles.tag}
            size="large"
            shape="rounded"
            appearance={first.includes(label) ? 'tint' : 'outline'}
            color={first.includes(label) ? 'brand' : 'informative'}
          >
            {label}
          </Badge>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Badge className={styles.tag} size="large" appearance="ghost" color="informative">
            {t('more', { count: rest })}
          </Badge>
        </li>
      )}
    </ul>
  );
}
