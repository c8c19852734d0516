import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackRecord as Record } from '../../../../contract/index.ts';
import { useTrackRecordWords } from '../../../lib/use-track-record-words.ts';

/** What a mentor has carried to its end, where they show it. */
export function TrackRecord({ record }: { readonly record: Record }): JSX.Element {
  const { t } = useTranslation('recognition');
  const wordsOf = useTrackRecordWords();
  return (
    <Text>
      {t('record.onProfile')}: {wordsOf(record)}
    </Text>
  );
}
