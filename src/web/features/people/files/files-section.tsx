import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeopleImports } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportProgress } from './import-progress.tsx';
import { isOngoing } from './import-states.ts';
import { MapColumns } from './map-columns.tsx';
import type { InspectedFile } from './use-inspection.ts';

/** A file of people on its way in, step by step, and the files before it. */
export function FilesSection(): JSX.Element {
  const { t } = useTranslation('people');
  const { data, error, refetch } = useEndpoint(listPeopleImports, {});
  const [inspected, setInspected] = useState<InspectedFile | null>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  if (data === undefined) {
    if (error === null) return <LoadingSkeleton />;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  // One that was left on its way is come back to.
  const ongoingId = data.imports.find(({ state }) => isOngoing(state))?.id ?? null;
  const currentId = shownId ?? ongoingId;
  const start = (): void => {
    setInspected(null);
    setShownId(null);
  };
  return (
    <>
      <Section title={t('files.title')} lead={t('files.lead')}>
        {currentId !== null && <ImportProgress id={currentId} onAnother={start} />}
        {currentId === null && inspected === null && <ChooseFile onInspected={setInspected} />}
        {currentId === null && inspected !== null && (
          <MapColumns inspected={inspected} onStarted={setShownId} onBack={start} />
        )}
      </Section>
      <Section title={t('history.title')}>
        <ImportHistory imports={data.imports} onShow={setShownId} />
      </Section>
    </>
  );
}
