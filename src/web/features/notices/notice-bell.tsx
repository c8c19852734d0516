import {
  Button,
  CounterBadge,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { Suspense, lazy, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { useMe } from '../../lib/me.ts';

const NoticeList = lazy(async () => ({ default: (await import('./notice-list.tsx')).NoticeList }));

const useStyles = makeStyles({
  bell: { position: 'relative', display: 'inline-flex' },
  count: { position: 'absolute', top: '-2px', insetInlineEnd: '-2px', pointerEvents: 'none' },
  surface: {
    boxSizing: 'border-box',
    width: '400px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'min(480px, 80vh)',
    overflowY: 'auto',
    padding: 0,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** The bell in the header: how many notices are unread, and the list of them. */
export function NoticeBell(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const { unreadNotices } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const label = t('noticeBell.label', { count: unreadNotices });
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_event, data) => setIsOpen(data.open)}
      positioning="below-end"
      trapFocus
    >
      <div className={styles.bell}>
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="subtle" aria-label={label} icon={<AlertRegular />} />
        </PopoverTrigger>
        {unreadNotices > 0 && (
          <CounterBadge
            className={styles.count}
            count={unreadNotices}
            size="small"
            color="danger"
            aria-hidden
          />
        )}
      </div>
      <PopoverSurface className={styles.surface} aria-label={t('noticeBell.title')}>
        <Suspense fallback={<LoadingSkeleton cards={2} />}>
          <NoticeList onFollow={() => setIsOpen(false)} />
        </Suspense>
      </PopoverSurface>
    </Popover>
  );
}
