import { Badge, Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { discardCohort, getCohort, listCohorts, type Cohort } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';
import { MatchingSection } from './matching-section.tsx';
import { MembersSection } from './members-section.tsx';
import { PairsSection } from './pairs-section.tsx';
import { SendPanel } from './send-panel.tsx';

/** Milliseconds between two looks while pairs are being worked out, and at answers that come in. */
const pollWhileMatching = 700;
const pollWhileAsking = 30_000;

function pollEvery(cohort: Cohort | undefined): number | null {
  if (cohort === undefined) return null;
  if (['queued', 'running'].includes(cohort.matching.state)) return pollWhileMatching;
  return cohort.state === 'sent' && cohort.plan.proposed > 0 ? pollWhileAsking : null;
}

/** Bringing many people together: from who takes part, by proposals, to asking both of each pair. */
export function CohortPage(): JSX.Element {
  const { cohortId = '' } = useParams();
  const [every, setEvery] = useState<number | null>(null);
  const { data, error, refetch } = useEndpoint(
    getCohort,
    { params: { id: cohortId } },
    every === null ? {} : { pollEvery: every },
  );
  const wanted = pollEvery(data);
  if (wanted !== every) setEvery(wanted);
  return (
    <Page>
      {data !== undefined && <LoadedCohort cohort={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function LoadedCohort({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const { t } = useTranslation('cohorts');
  const isDraft = cohort.state === 'draft';
  return (
    <>
      <PageHeader
        back={{ to: `/programme-setup/${cohort.programmeId}/cohorts`, label: t('list.title') }}
        title={cohort.name}
        lead={t(`lead.${cohort.state}`, { programme: cohort.programmeName })}
        actions={
          isDraft ? (
            <DiscardButton cohort={cohort} />
          ) : (
            <Badge size="large" appearance="tint" color="success">
              {t('states.sent')}
            </Badge>
          )
        }
      />
      <MembersSection cohort={cohort} />
      {isDraft && <MatchingSection cohort={cohort} />}
      {cohort.plan.pairs > 0 && <PairsSection cohort={cohort} />}
      {isDraft && cohort.plan.pairs > 0 && <SendPanel cohort={cohort} />}
    </>
  );
}

function DiscardButton({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const { t } = useTranslation('cohorts');
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const discard = useEndpointChange(discardCohort, {
    refreshes: [listCohorts],
    onDone: () => void navigate(`/programme-setup/${cohort.programmeId}/cohorts`),
  });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('discard.button')}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('discard.title')}
        confirmLabel={t('discard.confirm')}
        cancelLabel={t('discard.keep')}
        isBusy={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate({ params: { id: cohort.id } })}
        onClose={() => setIsAsking(false)}
      >
        {t('discard.text')}
      </ConfirmDialog>
    </>
  );
}
