import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRequest } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { firstNameOf } from '../../lib/first-name.ts';
import { isLiveRequest } from '../../lib/live-request.ts';
import { useFormat } from '../../lib/use-format.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { useRequestAnswer } from './use-request-answer.ts';

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Until when an answer is due, and the two answers; afterwards, what came of it. */
export function RequestAnswer({ request }: { readonly request: MentorRequest }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const format = useFormat();
  const [asked, setAsked] = useState<'accept' | 'decline' | 'question' | null>(null);
  const { accept, decline } = useRequestAnswer();
  const name = firstNameOf(request.mentee.name);
  const close = (): void => setAsked(null);
  const mayAccept =
    (request.state === 'open' || request.state === 'needs_answer') &&
    request.coursesFirst.length === 0;
  return (
    <div className={styles.answer}>
      <Text role="status">
        {t(`request.outcome.${request.state}`, {
          name,
          date: format.date(request.expiresAt),
          days: format.relativeDays(request.expiresAt),
          place: request.place,
        })}
      </Text>
      {request.coursesFirst.map(({ by, courseId }) => (
        <Text key={by}>
          {t(`request.courseFirst.${by}`, { name })}{' '}
          {by === 'mentor' && (
            <AppLink to={`/courses/${courseId}`}>{t('request.courseFirst.action')}</AppLink>
          )}
        </Text>
      ))}
      <div className={styles.actions}>
        {mayAccept && (
          <Button appearance="primary" onClick={() => setAsked('accept')}>
            {t('request.accept.action')}
          </Button>
        )}
        {request.state === 'open' && request.question === null && (
          <Button onClick={() => setAsked('question')}>{t('request.ask.action')}</Button>
        )}
        {isLiveRequest(request.state) && (
          <Button onClick={() => setAsked('decline')}>{t('request.decline.action')}</Button>
        )}
        {request.state === 'accepted' && request.mentorshipId !== null && (
          <LinkButton to={`/mentorships/${request.mentorshipId}`} appearance="primary">
            {t('request.toMentorship')}
          </LinkButton>
        )}
      </div>
      <ConfirmDialog
        isOpen={asked === 'accept'}
        title={t('request.accept.title', { name })}
        confirmLabel={t('request.accept.confirm')}
        isBusy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ params: { id: request.id } }, { onSuccess: close })}
        onClose={close}
      >
        <Text>{t('request.accept.text', { name })}</Text>
      </ConfirmDialog>
      <QuestionDialog
        isOpen={asked === 'question'}
        requestId={request.id}
        name={name}
        onClose={close}
      />
      <DeclineDialog
        isOpen={asked === 'decline'}
        requestId={request.id}
        name={name}
        isBusy={decline.isPending}
        error={decline.error}
        onDecline={(body, forget) =>
          decline.mutate(
            { params: { id: request.id }, body },
            {
              onSuccess: () => {
                forget();
                close();
              },
            },
          )
        }
        onClose={close}
      />
    </div>
  );
}
