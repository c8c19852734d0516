import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRequest } from '../../contract/index.ts';
import { useFormat } from '../lib/use-format.ts';
import { AppLink } from './app-link.tsx';
import { PersonSummary } from './person-summary.tsx';
import { RequestStateBadge } from './request-state-badge.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: tokens.spacingVerticalXXS,
    '@media (max-width: 679px)': { alignItems: 'flex-start' },
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** @returns what is due of a request, and when; of one that has ended, its day */
function useWhen(): (request: MentorRequest) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (request) => {
    const due = {
      date: format.shortDate(request.expiresAt),
      days: format.relativeDays(request.expiresAt),
    };
    switch (request.state) {
      case 'open':
        return t('request.answerBy', due);
      case 'needs_answer':
        return t('request.replyBy', due);
      case 'turn':
        return t('request.keptUntil', due);
      case 'waiting':
        return t('request.place', { place: request.place });
      case 'accepted':
      case 'declined':
      case 'withdrawn':
      case 'expired':
        return format.date(request.answeredAt ?? request.expiresAt);
    }
  };
}

/** Requests as rows: who, how it stands, and when an answer is due. */
export function RequestList(props: {
  readonly requests: readonly MentorRequest[];
  /** The reader's side: the other one is shown. */
  readonly side: 'mentor' | 'mentee';
}): JSX.Element {
  const styles = useStyles();
  const whenOf = useWhen();
  const folder = props.side === 'mentor' ? '/mentor/requests' : '/requests';
  return (
    <ul className={styles.list}>
      {props.requests.map((request) => {
        const person = props.side === 'mentor' ? request.mentee : request.mentor;
        const when = whenOf(request);
        return (
          <li key={request.id} className={styles.row}>
            <PersonSummary
              person={person}
              headingLevel={3}
              name={<AppLink to={`${folder}/${request.id}`}>{person.name}</AppLink>}
            />
            <div className={styles.state}>
              <RequestStateBadge state={request.state} />
              <Text size={200} className={styles.faint}>
                {when}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
