import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  beginClosing,
  getHome,
  getMentorship,
  leaveGroup,
  listGroups,
  listMentorships,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { PauseDialog } from './pause-dialog.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Leaving a group, which goes on without the person; what is decided for all, who leads decides. */
export function WaysOutOfGroup(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { id, state, myRole, members, programmeId } = useMentorship();
  const [isLeaving, setIsLeaving] = useState(false);
  // A mentor leads a group of mentees; in a circle of peers the mentor stands beside who facilitates.
  const isCircle = members.some(({ role }) => role === 'facilitator' || role === 'peer');
  const leads = (role: string): boolean => role === (isCircle ? 'facilitator' : 'mentor');
  const mayMove = leads(myRole) || !members.some(({ role }) => leads(role));
  const leaveWords = leads(myRole)
    ? 'group.leadText'
    : myRole === 'mentor'
      ? 'group.besideText'
      : 'group.leaveText';
  const close = useMentorshipChange(beginClosing, { reads: getMentorship });
  const leave = useEndpointChange(leaveGroup, {
    refreshes: [listMentorships, listGroups, getHome],
    onDone: () => {
      // The space is no longer the person's to read.
      cache.removeQueries({ queryKey: endpointKey(getMentorship, { params: { id } }) });
      void navigate(`/programmes/${programmeId}`);
    },
  });
  return (
    <Section title={t('ways.title')} lead={t('group.waysLead')}>
      <ProblemMessage error={close.error} />
      <div className={styles.actions}>
        {mayMove && state === 'active' && <PauseDialog />}
        {mayMove && (state === 'active' || state === 'paused') && (
          <Button
            disabledFocusable={close.isPending}
            onClick={() => close.mutate({ params: { id } })}
          >
            {t('ways.close')}
          </Button>
        )}
        <Button onClick={() => setIsLeaving(true)}>{t('group.leave')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('group.leaveTitle')}
        confirmLabel={t('group.leave')}
        cancelLabel={t('end.keep')}
        isBusy={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate({ params: { id } })}
        onClose={() => setIsLeaving(false)}
      >
        <Text>{t(leaveWords)}</Text>
      </ConfirmDialog>
    </Section>
  );
}
