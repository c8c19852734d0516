import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getTimeline } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { TimelineList } from './timeline-list.tsx';
import { TimelinePicture } from './timeline-picture.tsx';

const useStyles = makeStyles({
  lists: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
});

/** The mentorship in one picture, and in words below it. */
export function TimelineSection(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('timeline');
  const { id, endedAt } = useMentorship();
  const { data, error, refetch } = useEndpoint(getTimeline, { params: { id } });
  return (
    <Section title={t('title')} lead={t('lead')}>
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <Panel>
          <TimelinePicture timeline={data} />
          <div className={styles.lists}>
            {endedAt === null && <TimelineList timeline={data} part="ahead" />}
            <TimelineList timeline={data} part="past" />
          </div>
          {data.goals.length === 0 && endedAt === null && (
            <div>
              <LinkButton to={`/mentorships/${id}/goals`}>{t('setGoal')}</LinkButton>
            </div>
          )}
        </Panel>
      )}
    </Section>
  );
}
