import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getBadge } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { downloadFile } from '../../../lib/csv-file.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** The badge is signed when it is taken: the person keeps the file, the product shows it to nobody. */
export function BadgeSection(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('recognition');
  const { id } = useMentorship();
  const badge = useEndpointChange(getBadge);
  const take = (save: (badge: { credential: string; image: string }) => void): void =>
    badge.mutate({ params: { id } }, { onSuccess: save });
  return (
    <div data-screen-only>
      <Section title={t('badgeTitle')} lead={t('badgeLead')}>
        <ProblemMessage error={badge.error} />
        <div className={styles.actions}>
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={badge.isPending}
            onClick={() =>
              take(({ image }) =>
                downloadFile(new Blob([image], { type: 'image/svg+xml' }), 'mentoring-badge.svg'),
              )
            }
          >
            {t('badgeImage')}
          </Button>
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={badge.isPending}
            onClick={() =>
              take(({ credential }) =>
                downloadFile(
                  new Blob([credential], { type: 'application/vc+jwt' }),
                  'mentoring-badge.jwt',
                ),
              )
            }
          >
            {t('badgeFile')}
          </Button>
        </div>
      </Section>
    </div>
  );
}
