import type { JSX } from 'react';
import { useParams } from 'react-router';
import { getProgrammeSettings, listAudienceValues } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { Wizard } from './wizard/wizard.tsx';

/** The settings of one programme, for its owner. */
export function WizardPage(): JSX.Element {
  const { programmeId = '' } = useParams();
  const owned = useEndpoint(getProgrammeSettings, { params: { programmeId } });
  const values = useEndpoint(listAudienceValues, {});
  const error = owned.data === undefined ? owned.error : null;
  return (
    <Page>
      {owned.data !== undefined && values.data !== undefined && (
        <Wizard key={programmeId} owned={owned.data} jobLevels={values.data.jobLevels} />
      )}
      {error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void owned.refetch()} />
      )}
      {error === null && (owned.data === undefined || values.data === undefined) && (
        <LoadingSkeleton />
      )}
    </Page>
  );
}
