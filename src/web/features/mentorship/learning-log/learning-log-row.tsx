import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeLearningLog,
  getLearningLog,
  removeFromLearningLog,
  type LearningLogContent,
  type LearningLogEntry,
  type Meeting,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { EntryFields } from './entry-fields.tsx';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    ':not(:last-child)': {
      paddingBottom: tokens.spacingVerticalM,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface RowProps {
  readonly entry: LearningLogEntry;
  readonly meetings: readonly Meeting[];
  readonly isOpen: boolean;
}

/** One entry; its writer can change it, share it or take it out. */
export function LearningLogRow(props: RowProps): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('learning-log');
  const format = useFormat();
  const me = useMe();
  const { id, members } = useMentorship();
  const [isChanging, setIsChanging] = useState(false);
  const { entry, meetings, isOpen } = props;
  const remove = useMentorshipChange(removeFromLearningLog, { reads: getLearningLog });
  const isMine = entry.personId === me.person.id;
  const writer = members.find(({ person }) => person.id === entry.personId)?.person.name;
  const meeting = meetings.find((each) => each.id === entry.meetingId);
  const facts = [
    isMine ? t('me') : firstNameOf(writer ?? t('former')),
    format.date(entry.writtenAt),
    ...(meeting === undefined ? [] : [t('from', { date: format.date(meeting.startsAt) })]),
  ];
  return (
    <article className={styles.entry}>
      <div className={styles.head}>
        <Text size={200} className={styles.faint}>
          {facts.join(' · ')}
        </Text>
        <Badge appearance="outline">{t(entry.isShared ? 'shared' : 'private')}</Badge>
      </div>
      {isChanging ? (
        <ChangeEntry entry={entry} meetings={meetings} onDone={() => setIsChanging(false)} />
      ) : (
        <WrittenText>{entry.words}</WrittenText>
      )}
      {isMine && isOpen && !isChanging && (
        <div className={styles.actions}>
          <Button size="small" appearance="subtle" onClick={() => setIsChanging(true)}>
            {t('change')}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={remove.isPending}
            onClick={() => remove.mutate({ params: { id, entryId: entry.id } })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
      <ProblemMessage error={remove.error} />
    </article>
  );
}

function ChangeEntry(props: {
  readonly entry: LearningLogEntry;
  readonly meetings: readonly Meeting[];
  readonly onDone: () => void;
}): JSX.Element {
  const { t } = useTranslation('learning-log');
  const { id } = useMentorship();
  const { entry, meetings } = props;
  const { words, isShared, meetingId, version } = entry;
  const { draft, change, forget } = useDraft<LearningLogContent>(`learning-log.${entry.id}`, {
    words,
    isShared,
    meetingId,
  });
  const done = (): void => {
    forget();
    props.onDone();
  };
  const save = useMentorshipChange(changeLearningLog, { reads: getLearningLog, onDone: done });
  return (
    <>
      <EntryFields content={draft} meetings={meetings} onChange={change} />
      <FormActions
        label={t('save')}
        error={save.error}
        isSendable={draft.words.trim() !== '' && !save.isPending}
        onSend={() =>
          save.mutate({
            params: { id, entryId: entry.id },
            body: { ...draft, basedOn: version },
          })
        }
        onCancel={done}
      />
    </>
  );
}
