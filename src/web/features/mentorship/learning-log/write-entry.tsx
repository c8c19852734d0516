import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getLearningLog,
  writeLearningLog,
  type LearningLogContent,
  type Meeting,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { EntryFields } from './entry-fields.tsx';

const nothing: LearningLogContent = { words: '', isShared: false, meetingId: null };

/** A new entry, kept as a draft until it has arrived. */
export function WriteEntry({ meetings }: { readonly meetings: readonly Meeting[] }): JSX.Element {
  const { t } = useTranslation('learning-log');
  const { id } = useMentorship();
  const { draft, change, forget } = useDraft<LearningLogContent>(`learning-log.${id}`, nothing);
  const write = useMentorshipChange(writeLearningLog, {
    reads: getLearningLog,
    onDone: () => {
      change(nothing);
      forget();
    },
  });
  const isSendable = draft.words.trim() !== '' && !write.isPending;
  return (
    <>
      <EntryFields content={draft} meetings={meetings} onChange={change} />
      <ProblemMessage error={write.error} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!isSendable}
          onClick={() => {
            if (isSendable) write.mutate({ params: { id }, body: draft });
          }}
        >
          {t('write')}
        </Button>
      </div>
    </>
  );
}
