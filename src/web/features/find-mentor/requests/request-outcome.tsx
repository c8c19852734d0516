import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRequest } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { isLiveRequest } from '../../../lib/live-request.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { QuestionReply } from './question-reply.tsx';
import { TakeTurn } from './take-turn.tsx';
import { Withdrawing } from './withdrawing.tsx';

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quote: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

/** How the request stands, in words, and the next thing to do. */
export function RequestOutcome({ request }: { readonly request: MentorRequest }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
  const { state } = request;
  const isOver = state === 'declined' || state === 'expired' || state === 'withdrawn';
  return (
    <div className={styles.outcome}>
      <Text>
        {t(`request.outcome.${state}`, {
          name: firstNameOf(request.mentor.name),
          date: format.date(request.expiresAt),
          days: format.relativeDays(request.expiresAt),
          place: request.place,
        })}
      </Text>
      {request.declineReason !== null && request.declineReason !== 'other' && (
        <Text>
          {t('request.reason', { reason: t(`common:declineReasons.${request.declineReason}`) })}
        </Text>
      )}
      {request.declineWords !== null && request.declineWords !== '' && (
        <div className={styles.quote}>
          <WrittenText>{request.declineWords}</WrittenText>
        </div>
      )}
      {request.coursesFirst.map(({ by, courseId }) => (
        <Text key={by}>
          {t(`request.courseFirst.${by}`, { name: firstNameOf(request.mentor.name) })}{' '}
          {by === 'mentee' && (
            <AppLink to={`/courses/${courseId}`}>{t('request.courseFirst.action')}</AppLink>
          )}
        </Text>
      ))}
      {state === 'needs_answer' && <QuestionReply request={request} />}
      <div className={styles.actions}>
        {state === 'turn' && <TakeTurn request={request} />}
        {isLiveRequest(state) && <Withdrawing request={request} />}
        {state === 'accepted' && request.mentorshipId !== null && (
          <LinkButton to={`/mentorships/${request.mentorshipId}`} appearance="primary">
            {t('request.toMentorship')}
          </LinkButton>
        )}
        {isOver && (
          <LinkButton to="/find-mentor" appearance="primary">
            {t('request.findOther')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
