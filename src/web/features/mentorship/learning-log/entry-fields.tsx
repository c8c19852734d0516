import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  learningLogLimit,
  type LearningLogContent,
  type Meeting,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useNow } from '../../../lib/use-now.ts';

/** What was learnt, from which meeting, and who reads it. */
export function EntryFields(props: {
  readonly content: LearningLogContent;
  readonly meetings: readonly Meeting[];
  readonly onChange: (part: Partial<LearningLogContent>) => void;
}): JSX.Element {
  const { t } = useTranslation('learning-log');
  const format = useFormat();
  const now = useNow();
  const { content, onChange } = props;
  const been = props.meetings.filter(
    ({ id, startsAt }) => Date.parse(startsAt) <= now || id === content.meetingId,
  );
  return (
    <>
      <FreeTextField
        label={t('fields.words')}
        hint={t('fields.hint')}
        value={content.words}
        maximum={learningLogLimit}
        rows={3}
        onChange={(words) => onChange({ words })}
      />
      {been.length > 0 && (
        <Field label={t('fields.meeting')}>
          <Select
            value={content.meetingId ?? ''}
            onChange={(_event, data) =>
              onChange({ meetingId: data.value === '' ? null : data.value })
            }
          >
            <option value="">{t('fields.noMeeting')}</option>
            {been.toReversed().map(({ id, startsAt, theme }) => (
              <option key={id} value={id}>
                {[format.date(startsAt), theme].filter((words) => words !== '').join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox
        label={t('fields.share')}
        checked={content.isShared}
        onChange={(_event, data) => onChange({ isShared: data.checked === true })}
      />
    </>
  );
}
