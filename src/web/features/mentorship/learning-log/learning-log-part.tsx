import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getLearningLog, getMeetings, type LearningLog } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { LearningLogRow } from './learning-log-row.tsx';
import { WriteEntry } from './write-entry.tsx';

/** What each learnt: for oneself, or shared. */
export function LearningLogPart(): JSX.Element {
  const { id } = useMentorship();
  const log = useEndpoint(getLearningLog, { params: { id } }, { pollEvery: 30_000 });
  if (log.data !== undefined) return <LearningLogScreen log={log.data} />;
  return log.error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState error={log.error} onRetry={() => void log.refetch()} />
  );
}

function LearningLogScreen({ log }: { readonly log: LearningLog }): JSX.Element {
  const { t } = useTranslation('learning-log');
  const { id } = useMentorship();
  // Without them an entry still stands by itself.
  const meetings = useEndpoint(getMeetings, { params: { id } }).data?.meetings ?? [];
  return (
    <>
      {log.isOpen && (
        <Section title={t('title')} lead={t('lead')}>
          <Panel>
            <WriteEntry meetings={meetings} />
          </Panel>
        </Section>
      )}
      {log.entries.length === 0 ? (
        <Panel>
          <EmptyState title={t('empty.title')} text={t('empty.text')} />
        </Panel>
      ) : (
        <Section title={t('entries')}>
          <Panel>
            {log.entries.map((entry) => (
              <LearningLogRow
                key={entry.id}
                entry={entry}
                meetings={meetings}
                isOpen={log.isOpen}
              />
            ))}
          </Panel>
        </Section>
      )}
    </>
  );
}
