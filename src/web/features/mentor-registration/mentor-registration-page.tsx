import type { JSX } from 'react';
import { Navigate } from 'react-router';
import { getMentorRegistration } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { RegistrationForm } from './registration-form.tsx';

function LoadedRegistration({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { data, error, refetch } = useEndpoint(getMentorRegistration, { params: { programmeId } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
    );
  }
  // The desk explains who may be a mentor, and what somebody else can do.
  if (!data.eligibility.isEligible && data.registration === null) return <Navigate to="/mentor" />;
  return <RegistrationForm programmeId={programmeId} registration={data.registration} />;
}

/** What the person offers as a mentor: a draft that saves itself, or a published offer to change. */
export function MentorRegistrationPage(): JSX.Element {
  return (
    <ProgrammeScreen width="narrow">
      {({ id }) => <LoadedRegistration programmeId={id} />}
    </ProgrammeScreen>
  );
}
