import {
  Badge,
  Link,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingEvent } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  when: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What a training event is, when, with whom, and where; what is done about it stands below. */
export function TrainingSummary({ event }: { readonly event: TrainingEvent }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('training');
  const format = useFormat();
  const facts = [
    t('minutes', { count: event.minutes }),
    ...(event.speaker === '' ? [] : [t('speaker', { name: event.speaker })]),
    ...(event.place === '' ? [] : [event.place]),
  ];
  return (
    <>
      {event.seriesName !== '' && (
        <Text size={200} className={styles.faint}>
          {event.seriesName}
        </Text>
      )}
      <div className={styles.head}>
        <h3 className={styles.title}>{event.title}</h3>
        {event.state === 'cancelled' && (
          <Badge appearance="tint" color="warning">
            {t('cancelled')}
          </Badge>
        )}
        {event.state === 'planned' && event.isSignedUp && event.hasAttended === null && (
          <Badge appearance="tint" color="success">
            {t('isSignedUp')}
          </Badge>
        )}
        {event.hasAttended === true && (
          <Badge appearance="tint" color="success">
            {t('hasAttended')}
          </Badge>
        )}
      </div>
      <Text className={styles.when}>{format.dateTime(event.startsAt)}</Text>
      <Text className={styles.facts}>{facts.join(' · ')}</Text>
      {event.link !== '' && event.state === 'planned' && (
        <Link
          href={event.link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${t('openLink')}: ${event.title}`}
        >
          {t('openLink')}
        </Link>
      )}
    </>
  );
}
