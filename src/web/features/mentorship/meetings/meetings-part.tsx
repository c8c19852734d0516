import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMeetings, type Meeting, type Meetings } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { ConversationIllustration } from '../../../components/illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useMentorship } from '../mentorship-context.ts';
import { CalendarFeed } from './calendar-feed.tsx';
import { HeldMeetings } from './held-meetings.tsx';
import { HoldMeeting } from './hold-meeting.tsx';
import { LogMeeting } from './log-meeting.tsx';
import { PlanMeetings } from './plan-meetings.tsx';
import { PlannedMeeting } from './planned-meeting.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The meetings: planned, prepared together, and written down. */
export function MeetingsPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(
    getMeetings,
    { params: { id } },
    // The other may be adding to the agenda at the same time.
    { pollEvery: 20_000 },
  );
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return <MeetingsScreen all={data} />;
}

const endOf = ({ startsAt, minutes }: Meeting): number => Date.parse(startsAt) + minutes * 60_000;

function MeetingsScreen({ all }: { readonly all: Meetings }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const now = useNow();
  const [form, setForm] = useState<'plan' | 'log' | null>(null);
  const close = (): void => setForm(null);
  const planned = all.meetings.filter(({ state }) => state === 'planned');
  const past = planned.filter((meeting) => endOf(meeting) <= now);
  const ahead = planned.filter((meeting) => endOf(meeting) > now);
  const held = all.meetings.filter(({ state }) => state === 'held');
  const actions = (
    <div className={styles.actions}>
      <Button appearance="primary" onClick={() => setForm('plan')}>
        {t('plan.action')}
      </Button>
      <Button onClick={() => setForm('log')}>{t('log.action')}</Button>
    </div>
  );
  const isEmpty = all.meetings.length === 0 && form === null;
  return (
    <>
      {form === 'plan' && <PlanMeetings all={all} onDone={close} onCancel={close} />}
      {form === 'log' && <LogMeeting all={all} onDone={close} onCancel={close} />}
      {isEmpty && (
        <Panel>
          <EmptyState
            title={t(all.isOpen ? 'empty.title' : 'empty.closedTitle')}
            text={t(all.isOpen ? 'empty.text' : 'empty.closedText')}
            picture={<ConversationIllustration />}
            {...(all.isOpen ? { actions } : {})}
          />
        </Panel>
      )}
      {!isEmpty && all.isOpen && form === null && actions}
      {past.length > 0 && all.isOpen && (
        <Section title={t('past.title')} lead={t('past.lead')}>
          <ul className={styles.list}>
            {past.map((meeting) => (
              <HoldMeeting key={meeting.id} all={all} meeting={meeting} />
            ))}
          </ul>
        </Section>
      )}
      {ahead.length > 0 && (
        <Section title={t('ahead.title')} lead={t('ahead.lead')}>
          <ul className={styles.list}>
            {ahead.map((meeting, index) => (
              <PlannedMeeting key={meeting.id} all={all} meeting={meeting} isNext={index === 0} />
            ))}
          </ul>
        </Section>
      )}
      {held.length > 0 && <HeldMeetings all={all} held={held} />}
      <CalendarFeed />
    </>
  );
}
