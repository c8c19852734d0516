import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getMentorProfile } from '../../../contract/index.ts';
import { BackLink } from '../../components/back-link.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { MentorProfileView } from './profile/mentor-profile-view.tsx';

function LoadedProfile(props: {
  readonly programmeId: string;
  readonly registrationId: string;
}): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const { data, error, refetch } = useEndpoint(getMentorProfile, { params: props });
  return (
    <>
      <BackLink to="/find-mentor">{t('profile.back')}</BackLink>
      {data !== undefined && <MentorProfileView programmeId={props.programmeId} mentor={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

/** One mentor, and the way to ask them. */
export function MentorProfilePage(): JSX.Element {
  const { registrationId = '' } = useParams();
  return (
    <ProgrammeScreen>
      {({ id }) => (
        <LoadedProfile key={registrationId} programmeId={id} registrationId={registrationId} />
      )}
    </ProgrammeScreen>
  );
}
