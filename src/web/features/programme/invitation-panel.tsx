import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  answerInvitation,
  getHome,
  getProgramme,
  listInvitations,
  listProgrammes,
  type ReceivedInvitation,
} from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useRoleWord } from '../../lib/use-role-word.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  words: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke2}`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Somebody asks the person to take part; the person says yes or no. */
export function InvitationPanel(props: {
  readonly invitation: ReceivedInvitation;
  /** On the programme's own page its name needs no link. */
  readonly isOnItsPage?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const titleId = useId();
  const navigate = useNavigate();
  const roleWord = useRoleWord();
  const { invitation } = props;
  const { id, programmeId, kind, role, invitedBy, words, isObligatory } = invitation;
  const answer = useEndpointChange(answerInvitation, {
    refreshes: [listInvitations, listProgrammes, getProgramme, getHome],
    onDone: ({ state }) => {
      if (state === 'accepted') void navigate(`/programmes/${programmeId}`);
    },
  });
  const choose = (chosen: 'accept' | 'decline') => (): void =>
    answer.mutate({ params: { id, answer: chosen } });
  if (answer.data?.state === 'declined') {
    return (
      <Panel as="section" labelledBy={titleId}>
        <h2 id={titleId} className={styles.title}>
          {t('invitation.declined.title')}
        </h2>
        <Text role="status">{t('invitation.declined.text')}</Text>
      </Panel>
    );
  }
  return (
    <Panel as="section" look="tinted" labelledBy={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t(kind === 'nomination' ? 'invitation.nominated' : 'invitation.invited', {
          name: invitedBy?.name ?? t('invitation.somebody'),
          role: roleWord(role, programmeId),
        })}
      </h2>
      {props.isOnItsPage !== true && (
        <Text size={400}>
          <AppLink to={`/programmes/${programmeId}`}>{invitation.programmeName}</AppLink>
        </Text>
      )}
      {words !== '' && (
        <div className={styles.words}>
          <WrittenText>{words}</WrittenText>
        </div>
      )}
      <Text>{t(isObligatory ? 'invitation.obligatory' : 'invitation.yours')}</Text>
      <ProblemMessage error={answer.error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={answer.isPending}
          onClick={choose('accept')}
        >
          {t('invitation.accept')}
        </Button>
        {!isObligatory && (
          <Button disabledFocusable={answer.isPending} onClick={choose('decline')}>
            {t('invitation.decline')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
