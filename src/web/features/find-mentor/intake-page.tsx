import type { JSX } from 'react';
import { getMenteeIntake } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { IntakeQuestions } from './intake/intake-questions.tsx';

function LoadedIntake({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { data, error, refetch } = useEndpoint(getMenteeIntake, { params: { programmeId } });
  if (data !== undefined) {
    return <IntakeQuestions programmeId={programmeId} saved={data.intake} />;
  }
  return error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
  );
}

/** Three questions, before the first mentors are shown and whenever the answers change. */
export function IntakePage(): JSX.Element {
  return (
    <ProgrammeScreen width="narrow">
      {({ id }) => <LoadedIntake programmeId={id} />}
    </ProgrammeScreen>
  );
}
