import { Switch, Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMyTrackRecord, showMyTrackRecord } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { endpointKey, useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useTrackRecordWords } from '../../lib/use-track-record-words.ts';

/** What the mentor has carried to its end, and whether others see it. */
export function TrackRecordPanel(): JSX.Element | null {
  const { t } = useTranslation('recognition');
  const wordsOf = useTrackRecordWords();
  const { data } = useEndpoint(getMyTrackRecord, {});
  const show = useEndpointChange(showMyTrackRecord, {
    onDone: (answer, _input, cache) =>
      cache.setQueryData(endpointKey(getMyTrackRecord, {}), answer),
  });
  if (data === undefined) return null;
  const isEmpty = data.closedMentorships === 0;
  return (
    <Section title={t('record.title')}>
      <Panel>
        <Text weight={isEmpty ? 'regular' : 'semibold'}>
          {isEmpty ? t('record.none') : wordsOf(data)}
        </Text>
        <Text size={200}>{t('record.lead')}</Text>
        <Switch
          checked={data.isShown}
          disabled={show.isPending}
          label={t('record.shown')}
          onChange={(_event, { checked }) => show.mutate({ body: { isShown: checked } })}
        />
        <ProblemMessage error={show.error} />
      </Panel>
    </Section>
  );
}
