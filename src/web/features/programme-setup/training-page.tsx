import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  getProgramme,
  listTrainingEvents,
  planTrainingEvent,
  type TrainingEvent,
} from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { hasDraft } from '../../lib/use-draft.ts';
import { useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useNow } from '../../lib/use-now.ts';
import { OwnedTrainingEvents } from './training/owned-training-events.tsx';
import { TrainingForm } from './training/training-form.tsx';

/** Planning training events of a programme, and saying who was there. */
export function TrainingPage(): JSX.Element {
  const { t } = useTranslation('training');
  const { programmeId = '' } = useParams();
  const params = { programmeId };
  const programme = useEndpoint(getProgramme, { params });
  const list = useEndpoint(listTrainingEvents, { params });
  const error = programme.error ?? list.error;
  if (programme.data === undefined || list.data === undefined) {
    return (
      <Page>
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState
            headingLevel={1}
            error={error}
            onRetry={() => {
              void programme.refetch();
              void list.refetch();
            }}
          />
        )}
      </Page>
    );
  }
  const { name, state } = programme.data.programme;
  return (
    <Page>
      <PageHeader
        back={{ to: `/programmes/${programmeId}`, label: t('owner.back') }}
        title={t('owner.title', { name })}
        lead={t('owner.lead')}
      />
      <Events
        programmeId={programmeId}
        events={list.data.events}
        isUnderWay={state === 'open' || state === 'running'}
        isDraft={state === 'draft'}
      />
    </Page>
  );
}

function Events(props: {
  readonly programmeId: string;
  readonly events: readonly TrainingEvent[];
  readonly isUnderWay: boolean;
  readonly isDraft: boolean;
}): JSX.Element {
  const { t } = useTranslation('training');
  const now = useNow();
  const { programmeId, events, isUnderWay } = props;
  const draftKey = `training.plan.${programmeId}`;
  const [isPlanning, setIsPlanning] = useState(() => hasDraft(draftKey));
  const plan = useEndpointChange(planTrainingEvent, {
    refreshes: [listTrainingEvents],
    onDone: () => setIsPlanning(false),
  });
  const isPast = ({ startsAt }: TrainingEvent): boolean => Date.parse(startsAt) <= now;
  const past = events.filter(isPast).toReversed();
  const ahead = events.filter((event) => !isPast(event));
  if (props.isDraft) return <EmptyState title={t('title')} text={t('owner.notPublished')} />;
  return (
    <>
      {isUnderWay && isPlanning && (
        <TrainingForm
          draftKey={draftKey}
          title={t('owner.planTitle')}
          lead={t('owner.planLead')}
          sendLabel={t('owner.plan')}
          event={null}
          error={plan.error}
          isBusy={plan.isPending}
          onSend={(body, forget) =>
            plan.mutate({ params: { programmeId }, body }, { onSuccess: forget })
          }
          onCancel={() => setIsPlanning(false)}
        />
      )}
      <Section
        title={t('ahead')}
        aside={
          isUnderWay &&
          !isPlanning && (
            <Button appearance="primary" onClick={() => setIsPlanning(true)}>
              {t('owner.plan')}
            </Button>
          )
        }
      >
        <OwnedTrainingEvents events={ahead} none={t('owner.none')} />
      </Section>
      {past.length > 0 && (
        <Section title={t('past')}>
          <OwnedTrainingEvents events={past} />
        </Section>
      )}
    </>
  );
}
