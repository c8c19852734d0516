import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getHome,
  getMentorProfile,
  getMentorRequest,
  listMentorRequests,
  withdrawMentorRequest,
  type MentorRequest,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';

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

function Withdrawing({ request }: { readonly request: MentorRequest }): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useEndpointChange(withdrawMentorRequest, {
    refreshes: [getMentorRequest, listMentorRequests, getMentorProfile, getHome],
    onDone: () => setIsOpen(false),
  });
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('request.withdraw.action')}</Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('request.withdraw.title')}
        confirmLabel={t('request.withdraw.action')}
        cancelLabel={t('request.withdraw.keep')}
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ params: { id: request.id } })}
        onClose={() => setIsOpen(false)}
      >
        <Text>{t('request.withdraw.text', { name: firstNameOf(request.mentor.name) })}</Text>
      </ConfirmDialog>
    </>
  );
}

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
      <div className={styles.actions}>
        {state === 'open' && <Withdrawing request={request} />}
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
