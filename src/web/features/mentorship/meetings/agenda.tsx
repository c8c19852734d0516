import {
  Button,
  Checkbox,
  Field,
  Input,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addAgendaItem,
  changeAgendaItem,
  getMeetings,
  raiseAgendaItem,
  removeAgendaItem,
  type AgendaItem,
  type Meeting,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  agenda: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  words: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  faint: { color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', flexShrink: 0 },
  add: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  field: { flex: '1 1 220px' },
});

/** What is to be talked about: both add, and the mentee, whose agenda it is, orders. */
export function Agenda(props: {
  readonly meeting: Meeting;
  readonly isOpen: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const titleId = useId();
  const { agenda } = props.meeting;
  return (
    <section className={styles.agenda} aria-labelledby={titleId}>
      <h4 id={titleId} className={styles.title}>
        {t('agenda.title')}
      </h4>
      {agenda.length === 0 && <Text className={styles.faint}>{t('agenda.empty')}</Text>}
      <ol className={styles.list}>
        {agenda.map((item, index) => (
          <Item key={item.id} {...props} item={item} isFirst={index === 0} />
        ))}
      </ol>
      {props.isOpen && <AddItem meeting={props.meeting} />}
    </section>
  );
}

function Item(props: {
  readonly meeting: Meeting;
  readonly isOpen: boolean;
  readonly item: AgendaItem;
  readonly isFirst: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const me = useMe();
  const { id, members, myRole } = useMentorship();
  const { item, meeting } = props;
  const change = useMentorshipChange(changeAgendaItem, { reads: getMeetings });
  const remove = useMentorshipChange(removeAgendaItem, { reads: getMeetings });
  const raise = useMentorshipChange(raiseAgendaItem, { reads: getMeetings });
  const writer = members.find(({ person }) => person.id === item.addedBy)?.person.name ?? '';
  const isMine = item.addedBy === me.person.id;
  const isOwner = myRole === 'mentee' || myRole === 'peer';
  const params = { id, meetingId: meeting.id, itemId: item.id };
  const words = item.words;
  return (
    <li>
      <div className={styles.item}>
        <Checkbox
          className={styles.words}
          checked={item.isDone}
          disabled={!props.isOpen}
          label={
            <>
              <span className={mergeClasses(item.isDone && styles.done)}>{words}</span>
              {!isMine && (
                <Text size={200} className={styles.faint}>
                  {' '}
                  {t('agenda.by', { name: firstNameOf(writer) })}
                </Text>
              )}
            </>
          }
          onChange={(_event, data) =>
            change.mutate({ params, body: { words, isDone: data.checked === true } })
          }
        />
        {props.isOpen && (
          <span className={styles.tools}>
            {isOwner && !props.isFirst && (
              <Button
                appearance="subtle"
                icon={<ArrowUp20Regular />}
                aria-label={t('agenda.raise', { words })}
                onClick={() => raise.mutate({ params })}
              />
            )}
            {(isOwner || isMine) && (
              <Button
                appearance="subtle"
                icon={<Delete20Regular />}
                aria-label={t('agenda.remove', { words })}
                onClick={() => remove.mutate({ params })}
              />
            )}
          </span>
        )}
      </div>
      <ProblemMessage error={change.error ?? remove.error ?? raise.error} />
    </li>
  );
}

function AddItem({ meeting }: { readonly meeting: Meeting }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const { id } = useMentorship();
  const { draft, change, forget } = useDraft(`meetings.agenda.${meeting.id}`, { words: '' });
  const add = useMentorshipChange(addAgendaItem, {
    reads: getMeetings,
    onDone: () => {
      change({ words: '' });
      forget();
    },
  });
  const isSendable = draft.words.trim() !== '' && !add.isPending;
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSendable) return;
        add.mutate({ params: { id, meetingId: meeting.id }, body: { words: draft.words } });
      }}
    >
      <Field label={t('agenda.add')} className={styles.field}>
        <Input
          value={draft.words}
          maxLength={500}
          onChange={(_event, data) => change({ words: data.value })}
        />
      </Field>
      <Button type="submit" disabledFocusable={!isSendable}>
        {t('agenda.send')}
      </Button>
      <ProblemMessage error={add.error} />
    </form>
  );
}
