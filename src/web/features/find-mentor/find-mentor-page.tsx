import type { JSX } from 'react';
import { Navigate } from 'react-router';
import { getMenteeIntake } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { MentorDirectory } from './directory/mentor-directory.tsx';

function DirectoryAfterIntake({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { data, error, refetch } = useEndpoint(getMenteeIntake, { params: { programmeId } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.intake === null) return <Navigate to="/find-mentor/intake" replace />;
  return <MentorDirectory programmeId={programmeId} />;
}

/** The mentors of the programme, once the person has told what they look for. */
export function FindMentorPage(): JSX.Element {
  return (
    <ProgrammeScreen mayChoose>
      {({ id, asks }) =>
        // Where people join groups there is nobody to ask.
        asks === null ? (
          <Navigate to={`/programmes/${id}`} replace />
        ) : (
          <DirectoryAfterIntake key={id} programmeId={id} />
        )
      }
    </ProgrammeScreen>
  );
}
