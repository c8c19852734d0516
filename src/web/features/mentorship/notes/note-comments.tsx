import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addNoteComment,
  getNotes,
  noteCommentMaximum,
  removeNoteComment,
  type Note,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMe } from '../../../lib/me.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  comments: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  comment: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  faint: { color: tokens.colorNeutralForeground3 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** What members say about a note. */
export function NoteComments(props: {
  readonly note: Note;
  readonly isOpen: boolean;
  readonly nameOf: (personId: string) => string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('notes');
  const { note, isOpen } = props;
  return (
    <>
      {note.comments.length > 0 && (
        <ol className={styles.comments} aria-label={t('comments.label', { title: note.title })}>
          {note.comments.map((comment) => (
            <Comment key={comment.id} {...props} comment={comment} />
          ))}
        </ol>
      )}
      {isOpen && <AddComment note={note} />}
    </>
  );
}

function Comment(props: {
  readonly note: Note;
  readonly isOpen: boolean;
  readonly comment: Note['comments'][number];
  readonly nameOf: (personId: string) => string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('notes');
  const format = useFormat();
  const me = useMe();
  const { id } = useMentorship();
  const { comment, note, nameOf } = props;
  const headId = useId();
  const remove = useMentorshipChange(removeNoteComment, { reads: getNotes });
  return (
    <li className={styles.comment} aria-labelledby={headId}>
      <div className={styles.head}>
        <Text id={headId} size={200} className={styles.faint}>
          {t('writtenBy', {
            name: nameOf(comment.writtenBy),
            moment: format.dateTime(comment.writtenAt),
          })}
        </Text>
        {props.isOpen && comment.writtenBy === me.person.id && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Delete20Regular />}
            aria-label={t('comments.remove')}
            onClick={() =>
              remove.mutate({ params: { id, noteId: note.id, commentId: comment.id } })
            }
          />
        )}
      </div>
      <LinkedText words={comment.words} />
      <ProblemMessage error={remove.error} />
    </li>
  );
}

function AddComment({ note }: { readonly note: Note }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('notes');
  const { id } = useMentorship();
  const { draft, change, forget } = useDraft(`notes.comment.${note.id}`, { words: '' });
  const add = useMentorshipChange(addNoteComment, {
    reads: getNotes,
    onDone: () => {
      change({ words: '' });
      forget();
    },
  });
  const { length } = draft.words.trim();
  const isSendable = length > 0 && length <= noteCommentMaximum && !add.isPending;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSendable) return;
        add.mutate({ params: { id, noteId: note.id }, body: { words: draft.words } });
      }}
    >
      <FreeTextField
        label={t('comments.add')}
        value={draft.words}
        maximum={noteCommentMaximum}
        rows={1}
        onChange={(words) => change({ words })}
      />
      <ProblemMessage error={add.error} />
      {draft.words !== '' && (
        <div>
          <Button type="submit" disabledFocusable={!isSendable}>
            {t('comments.send')}
          </Button>
        </div>
      )}
    </form>
  );
}
