import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { useEffect, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { getPeopleImport, listPeopleImports } from '../../../../contract/index.ts';
import type { PeopleImport } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { endpointKey, useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ConfirmImport } from './confirm-import.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportRows } from './import-rows.tsx';
import { isAtWork } from './import-states.ts';
import { ReportButton } from './report-button.tsx';

const pollEvery = 1000;

/** One import: how far it is, its report, and what is to be decided. */
export function ImportProgress(props: {
  readonly id: string;
  readonly onAnother: () => void;
}): JSX.Element {
  const { t } = useTranslation('people');
  const { percent } = useFormat();
  const cache = useQueryClient();
  const input = { params: { id: props.id } };
  // What was heard last says whether there will be more to hear.
  const heard = cache.getQueryData<PeopleImport>(endpointKey(getPeopleImport, input));
  const isSettled = heard !== undefined && !isAtWork(heard.state);
  const present = useEndpoint(getPeopleImport, input, isSettled ? {} : { pollEvery });
  const state = present.data?.state;
  useEffect(() => {
    if (state !== undefined && !isAtWork(state)) {
      void cache.invalidateQueries({ queryKey: endpointKey(listPeopleImports) });
    }
  }, [state, cache]);
  if (present.data === undefined) {
    if (present.error === null) return <LoadingSkeleton />;
    return <ErrorState error={present.error} onRetry={() => void present.refetch()} />;
  }
  const { data } = present;
  return (
    <Panel>
      <Text block weight="semibold">
        {data.fileName}
      </Text>
      <div role="status">
        {isAtWork(data.state) ? (
          <Field
            label={t(`states.${data.state}`)}
            validationMessage={data.state === 'comparing' ? null : percent(data.progress)}
            validationState="none"
          >
            <ProgressBar {...(data.state === 'comparing' ? {} : { value: data.progress })} />
          </Field>
        ) : (
          <MessageBar intent={intentOf(data.state)} layout="multiline">
            <MessageBarBody>
              {data.state === 'failed'
                ? t(`problems.${data.problem ?? 'unexpected'}`)
                : t(`outcomes.${data.state}`)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {data.counts !== null && (
        <>
          <ImportCounts counts={data.counts} />
          {data.state !== 'applying' && <ImportRows id={data.id} counts={data.counts} />}
        </>
      )}
      {data.state === 'ready' && data.counts !== null && (
        <ConfirmImport id={data.id} counts={data.counts} onCancelled={props.onAnother} />
      )}
      {data.counts !== null && <ReportButton id={data.id} />}
      {!isAtWork(data.state) && data.state !== 'ready' && (
        <div>
          <Button appearance="primary" onClick={props.onAnother}>
            {t('another')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function intentOf(state: string): 'success' | 'error' | 'info' {
  if (state === 'done') return 'success';
  return state === 'failed' ? 'error' : 'info';
}
