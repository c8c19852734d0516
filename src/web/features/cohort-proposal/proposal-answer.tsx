import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answerCohortProposal,
  getCohortProposal,
  getHome,
  listCohortProposals,
  listMentorships,
  type CohortProposal,
} from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';
import { inProgramme } from '../../lib/use-programme.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  link: { alignSelf: 'flex-start' },
});

function outcomeOf({ state, isEndedByLimit }: CohortProposal) {
  if (state === 'proposed') return 'waiting';
  return isEndedByLimit ? 'enough' : state;
}

/** Yes or no; and how it stands once the person has said it. */
export function ProposalAnswer({ proposal }: { readonly proposal: CohortProposal }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohort-proposal');
  const cache = useQueryClient();
  const [isDeclining, setIsDeclining] = useState(false);
  const say = useEndpointChange(answerCohortProposal, {
    refreshes: [getCohortProposal, listCohortProposals, listMentorships, getHome],
    // Refused: it may be over meanwhile, and the screen then says how.
    onFailed: () => void cache.invalidateQueries({ queryKey: endpointKey(getCohortProposal) }),
  });
  const { id, state, answer, other, mentorshipId } = proposal;
  const send = (said: 'yes' | 'no'): void => say.mutate({ params: { id, answer: said } });
  if (state === 'proposed' && answer === null) {
    return (
      <Panel look="tinted">
        <Text>{t('ask.text')}</Text>
        <ProblemMessage error={isDeclining ? null : say.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={say.isPending}
            onClick={() => send('yes')}
          >
            {t('ask.yes')}
          </Button>
          <Button disabledFocusable={say.isPending} onClick={() => setIsDeclining(true)}>
            {t('ask.no')}
          </Button>
        </div>
        <ConfirmDialog
          isOpen={isDeclining}
          title={t('decline.title', { name: other.name })}
          confirmLabel={t('decline.confirm')}
          isBusy={say.isPending}
          error={say.error}
          onConfirm={() => send('no')}
          onClose={() => setIsDeclining(false)}
        >
          {t('decline.text')}
        </ConfirmDialog>
      </Panel>
    );
  }
  const outcome = outcomeOf(proposal);
  return (
    <Panel>
      <div role="status">
        <Text>{t(`outcome.${outcome}`, { name: other.name })}</Text>
      </div>
      {mentorshipId !== null && (
        <LinkButton
          className={styles.link}
          to={`/mentorships/${mentorshipId}`}
          appearance="primary"
        >
          {t('outcome.toMentorship')}
        </LinkButton>
      )}
      {outcome === 'enough' && (
        <LinkButton className={styles.link} to="/" appearance="primary">
          {t('outcome.toHome')}
        </LinkButton>
      )}
      {outcome === 'ended' && (
        <LinkButton
          className={styles.link}
          to={
            proposal.role === 'mentor'
              ? '/mentor'
              : inProgramme('/find-mentor', proposal.programmeId)
          }
        >
          {t(proposal.role === 'mentor' ? 'outcome.toDesk' : 'outcome.toMentors')}
        </LinkButton>
      )}
    </Panel>
  );
}
