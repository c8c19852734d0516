import { Divider, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Messages } from '../../../../contract/index.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { MessageItem } from './message-item.tsx';
import { useNames } from './use-names.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  read: { alignSelf: 'flex-end', color: tokens.colorNeutralForeground3 },
});

/** Messages in their order, with a line where a day begins and where the unread ones do. */
export function MessageList(props: {
  readonly page: Messages;
  /** Place of the last one that was read before the screen was opened. */
  readonly readUntil: number;
  /** Whether the newest are among them: then it says who has read the last. */
  readonly isNewest: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('messages');
  const format = useFormat();
  const me = useMe();
  const nameOf = useNames(props.page.people);
  const { messages, readBy } = props.page;
  const firstUnread = messages.find(
    ({ sequence, writtenBy }) => sequence > props.readUntil && writtenBy !== me.person.id,
  );
  const last = messages.at(-1);
  const readers = readBy
    .filter(
      ({ personId, sequence }) => last && sequence >= last.sequence && personId !== last.writtenBy,
    )
    .map(({ personId }) => firstNameOf(nameOf(personId)));
  return (
    <ol className={styles.list}>
      {messages.map((message, index) => {
        const day = format.date(message.writtenAt);
        const before = messages[index - 1];
        const isNewDay = before === undefined || format.date(before.writtenAt) !== day;
        return (
          <Fragment key={message.id}>
            {isNewDay && (
              <li>
                <Divider>{day}</Divider>
              </li>
            )}
            {message === firstUnread && (
              <li>
                <Divider appearance="brand">{t('newBelow')}</Divider>
              </li>
            )}
            <MessageItem message={message} nameOf={nameOf} />
          </Fragment>
        );
      })}
      {props.isNewest && readers.length > 0 && last?.writtenBy === me.person.id && (
        <li className={styles.read}>
          <Text size={200}>{t('readBy', { names: format.list(readers) })}</Text>
        </li>
      )}
    </ol>
  );
}
