import { Avatar, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../contract/index.ts';
import { initialsOf } from '../../../../content/initials.ts';
import { LinkedText } from '../../../components/linked-text.tsx';
import { useMe } from '../../../lib/me.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { EditMessage } from './edit-message.tsx';
import { MessageActions } from './message-actions.tsx';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    maxWidth: 'min(100%, 640px)',
  },
  own: { alignSelf: 'flex-end' },
  bubble: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  faint: { color: tokens.colorNeutralForeground2 },
  removed: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

/** One message: from whom, when, and what it says. */
export function MessageItem(props: {
  readonly message: Message;
  readonly nameOf: (personId: string) => string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('messages');
  const format = useFormat();
  const me = useMe();
  const { message, nameOf } = props;
  const [isEditing, setIsEditing] = useState(false);
  const isOwn = message.writtenBy === me.person.id;
  const name = nameOf(message.writtenBy);
  const time = format.time(message.writtenAt);
  return (
    <li className={mergeClasses(styles.item, isOwn && styles.own)}>
      {!isOwn && (
        <Avatar name={name} initials={initialsOf(name)} size={32} color="colorful" aria-hidden />
      )}
      <div className={mergeClasses(styles.bubble, isOwn && styles.ownBubble)}>
        <div className={styles.head}>
          <Text size={200} className={styles.name}>
            {isOwn ? t('you') : name}
          </Text>
          <Text size={200} className={styles.faint}>
            <time dateTime={message.writtenAt} title={format.dateTime(message.writtenAt)}>
              {time}
            </time>
            {message.editedAt !== null && !message.isRemoved && ` · ${t('edited')}`}
            {message.hasTask && ` · ${t('hasTask')}`}
          </Text>
          {!message.isRemoved && !isEditing && (
            <MessageActions
              message={message}
              label={t('more', { name, time })}
              isOwn={isOwn}
              onEdit={() => setIsEditing(true)}
            />
          )}
        </div>
        {message.isRemoved ? (
          <Text className={styles.removed}>{t('removed')}</Text>
        ) : isEditing ? (
          <EditMessage message={message} onDone={() => setIsEditing(false)} />
        ) : (
          <LinkedText words={message.words} names={message.mentionIds.map(nameOf)} />
        )}
      </div>
    </li>
  );
}
