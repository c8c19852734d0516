import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { width: '50%' },
  line: { width: '70%' },
  card: { height: '128px', borderRadius: tokens.borderRadiusXLarge },
});

/** The shape of a screen that is being read: its heading and some cards. */
export function LoadingSkeleton(props: { readonly cards?: number }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton appearance="translucent" aria-label={t('loading')} className={styles.stack}>
      <SkeletonItem size={32} className={styles.title} />
      <SkeletonItem size={16} className={styles.line} />
      {Array.from({ length: props.cards ?? 3 }, (_, card) => (
        <SkeletonItem key={card} className={styles.card} />
      ))}
    </Skeleton>
  );
}
