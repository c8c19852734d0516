import type { JSX } from 'react';
import { getIntroduction } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { ConversationGuide } from './conversation-guide.tsx';
import { ConversationTime } from './conversation-time.tsx';
import { KlikAnswer } from './klik-answer.tsx';

/** The first conversation: when, how, and afterwards each one's private answer. */
export function IntroductionPart(): JSX.Element {
  const { id, myRole } = useMentorship();
  const { data, error, refetch } = useEndpoint(getIntroduction, { params: { id } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <ConversationTime introduction={data} />
      <KlikAnswer introduction={data} />
      <ConversationGuide role={myRole} />
    </>
  );
}
