import type { JSX } from 'react';
import { Navigate } from 'react-router';
import { getMentorRegistration, type Programme } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { ActiveDesk } from './active-desk.tsx';
import { Invitation } from './invitation.tsx';
import { NotEligible } from './not-eligible.tsx';

function LoadedDesk({ programme }: { readonly programme: Programme }): JSX.Element {
  const { data, error, refetch } = useEndpoint(getMentorRegistration, {
    params: { programmeId: programme.id },
  });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
    );
  }
  const { eligibility, registration } = data;
  const isPublished = registration?.state === 'active' || registration?.state === 'paused';
  if (isPublished) return <ActiveDesk programme={programme} registration={registration} />;
  if (!eligibility.isEligible) return <NotEligible eligibility={eligibility} />;
  return <Invitation programme={programme} registration={registration} />;
}

/** Being a mentor: the way in, and the desk of those who are. */
export function MentorDeskPage(): JSX.Element {
  return (
    <ProgrammeScreen mayChoose>
      {(programme) =>
        programme.registersAs === null ? (
          <Navigate to={`/programmes/${programme.id}`} replace />
        ) : (
          <LoadedDesk key={programme.id} programme={programme} />
        )
      }
    </ProgrammeScreen>
  );
}
