import {
  Button,
  Text,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useNoticeWords } from './use-notice-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorTransparentStroke,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  unread: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  when: { color: tokens.colorNeutralForeground3 },
  link: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

export function NoticeRow(props: {
  readonly notice: Notice;
  readonly onRead: () => void;
  readonly onFollow: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const { title, text, action } = useNoticeWords()(props.notice);
  const isUnread = props.notice.readAt === null;
  return (
    <li className={mergeClasses(styles.row, isUnread && styles.unread)}>
      <div className={styles.words}>
        <Text weight={isUnread ? 'semibold' : 'regular'}>{title}</Text>
        <Text size={200}>{text}</Text>
        <Text size={200} className={styles.when}>
          {format.relative(props.notice.createdAt)}
        </Text>
        <AppLink
          to={props.notice.link}
          className={styles.link}
          onClick={() => {
            props.onRead();
            props.onFollow();
          }}
        >
          {action}
        </AppLink>
      </div>
      {isUnread && (
        <Tooltip content={t('noticeBell.markRead')} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<CheckmarkRegular />}
            onClick={props.onRead}
          />
        </Tooltip>
      )}
    </li>
  );
}
