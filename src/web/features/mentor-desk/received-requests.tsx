import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentorRequests } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { RequestList } from '../../components/request-list.tsx';
import { Section } from '../../components/section.tsx';
import { isLiveRequest } from '../../lib/live-request.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';

const answeredShown = 5;

/** Requests that wait for the mentor, and the last ones answered. */
export function ReceivedRequests(props: {
  /** Says nothing while there is nothing to answer: where nobody asks by a request. */
  readonly isQuiet: boolean;
}): JSX.Element {
  const { t } = useTranslation('mentor-desk');
  const { data, error } = useEndpoint(listMentorRequests, { query: { as: 'mentor' } });
  const requests = data?.requests ?? [];
  const open = requests.filter(({ state }) => state === 'open' || state === 'needs_answer');
  const waiting = requests
    .filter(({ state }) => state === 'waiting' || state === 'turn')
    // Whose turn it is, has no place in the queue any more.
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const answered = requests.filter(({ state }) => !isLiveRequest(state));
  const isShown = !props.isQuiet || open.length > 0;
  return (
    <>
      {isShown && (
        <Section title={t('requests.open', { count: open.length })}>
          {data === undefined && error === null && <LoadingSkeleton cards={1} />}
          <ProblemMessage error={data === undefined ? error : null} />
          {open.length > 0 && <RequestList requests={open} side="mentor" />}
          {data !== undefined && open.length === 0 && (
            <Panel>
              <EmptyState
                headingLevel={3}
                title={t('requests.none.title')}
                text={t('requests.none.text')}
              />
            </Panel>
          )}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section
          title={t('requests.waiting', { count: waiting.length })}
          lead={t('requests.waitingLead')}
        >
          <RequestList requests={waiting} side="mentor" />
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={t('requests.answered')}>
          <RequestList requests={answered.slice(0, answeredShown)} side="mentor" />
        </Section>
      )}
    </>
  );
}
