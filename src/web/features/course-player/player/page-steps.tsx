import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 480px)': {
      gridTemplateColumns: '1fr 1fr',
      rowGap: tokens.spacingVerticalM,
    },
  },
  previous: { justifySelf: 'start' },
  next: { justifySelf: 'end', gridColumnStart: -2 },
  where: {
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    '@container (max-width: 480px)': { gridRow: '1', gridColumn: '1 / -1' },
  },
});

/** The way through the pages of a unit. @param page 0-based */
export function PageSteps(props: {
  readonly page: number;
  readonly pages: number;
  readonly onShow: (page: number) => void;
}): JSX.Element | null {
  const { page, pages, onShow } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  if (pages < 2) return null;
  return (
    <nav aria-label={t('player.pages')} className={styles.steps}>
      {page > 0 ? (
        <Button
          className={styles.previous}
          icon={<ArrowLeftRegular />}
          onClick={() => onShow(page - 1)}
        >
          {t('player.previous')}
        </Button>
      ) : (
        <span />
      )}
      <Text className={styles.where}>{t('player.pageOf', { page: page + 1, total: pages })}</Text>
      {page < pages - 1 && (
        <Button
          className={styles.next}
          appearance="primary"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={() => onShow(page + 1)}
        >
          {t('player.next')}
        </Button>
      )}
    </nav>
  );
}
