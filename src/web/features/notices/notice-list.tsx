import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { NoticeRow } from './notice-row.tsx';
import { useNotices } from './use-notices.ts';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  loading: { padding: tokens.spacingHorizontalL },
});

export function NoticeList(props: { readonly onFollow: () => void }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const { notices, error, retry, markRead, markAllRead } = useNotices(true);
  const hasUnread = notices?.some((notice) => notice.readAt === null) === true;
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {t('noticeBell.title')}
        </Subtitle2>
        {hasUnread && (
          <Button appearance="subtle" size="small" onClick={markAllRead}>
            {t('noticeBell.markAllRead')}
          </Button>
        )}
      </div>
      {notices === undefined && error === null && (
        <div className={styles.loading}>
          <LoadingSkeleton cards={2} />
        </div>
      )}
      {notices === undefined && error !== null && <ErrorState error={error} onRetry={retry} />}
      {notices?.length === 0 && (
        <EmptyState
          headingLevel={3}
          title={t('noticeBell.empty.title')}
          text={<Text>{t('noticeBell.empty.text')}</Text>}
        />
      )}
      <ul className={styles.list}>
        {notices?.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onRead={() => markRead(notice)}
            onFollow={props.onFollow}
          />
        ))}
      </ul>
    </>
  );
}
