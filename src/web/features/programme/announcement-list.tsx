import { Badge, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Announcement } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What an owner has told the people of a programme, newest first. */
export function AnnouncementList(props: {
  readonly announcements: readonly Announcement[];
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (props.announcements.length === 0) return null;
  return (
    <Section title={t('announcements.title')}>
      {/* Safari forgets that a list without markers is one; the role reminds it. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- see above */}
      <ul role="list" className={styles.list}>
        {props.announcements.map((announcement) => (
          <Panel key={announcement.id} as="li">
            <div className={styles.head}>
              <h3 className={styles.title}>{announcement.title}</h3>
              {announcement.recipients !== 'audience' && (
                <Badge appearance="tint" color="informative">
                  {t(`announcements.for.${announcement.recipients}`)}
                </Badge>
              )}
            </div>
            <WrittenText>{announcement.words}</WrittenText>
            <Text size={200} className={styles.faint}>
              {announcement.announcedBy === null
                ? format.date(announcement.announcedAt)
                : t('announcements.by', {
                    name: announcement.announcedBy,
                    date: format.date(announcement.announcedAt),
                  })}
            </Text>
          </Panel>
        ))}
      </ul>
    </Section>
  );
}
