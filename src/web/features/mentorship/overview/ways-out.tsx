import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  beginClosing,
  endMentorship,
  getMentorRegistration,
  getMentorship,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { PauseDialog } from './pause-dialog.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Ends without asking why, nobody's fault. In an introduction the way out is a private answer. */
export function WaysOut(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const { id, state } = useMentorship();
  const [isEnding, setIsEnding] = useState(false);
  const end = useMentorshipChange(endMentorship, {
    reads: getMentorship,
    refreshes: [getMentorRegistration],
    onDone: () => setIsEnding(false),
  });
  const close = useMentorshipChange(beginClosing, { reads: getMentorship });
  if (state === 'introduction') {
    return (
      <Section title={t('ways.title')}>
        <Panel>
          <Text>{t('ways.introduction')}</Text>
          <div className={styles.actions}>
            <LinkButton to={`/mentorships/${id}/introduction`}>{t('ways.answer')}</LinkButton>
          </div>
        </Panel>
      </Section>
    );
  }
  return (
    <Section title={t('ways.title')} lead={t('ways.lead')}>
      <ProblemMessage error={close.error} />
      <div className={styles.actions}>
        {state === 'active' && <PauseDialog />}
        {(state === 'active' || state === 'paused') && (
          <Button
            disabledFocusable={close.isPending}
            onClick={() => close.mutate({ params: { id } })}
          >
            {t('ways.close')}
          </Button>
        )}
        <Button onClick={() => setIsEnding(true)}>{t('end.action')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isEnding}
        title={t('end.title')}
        confirmLabel={t('end.confirm')}
        cancelLabel={t('end.keep')}
        isBusy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate({ params: { id } })}
        onClose={() => setIsEnding(false)}
      >
        <Text>{t('end.text')}</Text>
      </ConfirmDialog>
    </Section>
  );
}
