import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 3fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  happened: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  recorded: {
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
  },
});

/** One entry: when, what happened to whom or what, who did it, and what was written down with it. */
export function AuditEntryItem({ entry }: { readonly entry: AuditEntry }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('audit-log');
  const { dateTime, number } = useFormat();
  const { sequence, occurredAt, area, action, actor, subject, details } = entry;
  const who = actor === null ? t('nobody') : (actor.name ?? t('nameless'));
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <time dateTime={occurredAt}>{dateTime(occurredAt)}</time>
        <Text size={200} className={styles.quiet}>
          {t('place', { place: number(sequence) })}
        </Text>
      </span>
      <span className={styles.words}>
        <span className={styles.happened}>
          <Text weight="semibold">{t(`actions.${action}`)}</Text>
          <Badge appearance="tint" color="brand">
            {t(`areas.${area}`)}
          </Badge>
        </span>
        {subject.name !== null && <Text>{subject.name}</Text>}
        <Text size={200} className={styles.quiet}>
          {t('by', { who })}
        </Text>
        {details.length > 0 && (
          <Text size={200} className={styles.recorded}>
            {details.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
          </Text>
        )}
      </span>
    </li>
  );
}
