import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingSkeleton } from '../components/loading-skeleton.tsx';
import { Page } from '../components/page.tsx';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    height: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: '140px' },
});

/** Drawn in the shell's own measures while the session opens, so that nothing jumps after. */
export function OpeningScreen(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.header}>
        <Skeleton appearance="translucent" aria-label={t('loading')} className={styles.name}>
          <SkeletonItem size={24} />
        </Skeleton>
      </div>
      <Page>
        <LoadingSkeleton />
      </Page>
    </>
  );
}
