import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeMentorRegistration,
  getHome,
  getMentorRegistration,
  listMentorRequests,
  listMentors,
  type MentorRegistration,
} from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpointChange } from '../../lib/use-endpoint.ts';

type Change = 'pause' | 'resume' | 'withdraw';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Places taken, and the ways to take a break or to stop, each explained before it is done. */
export function AvailabilityPanel(props: {
  readonly programmeId: string;
  readonly registration: MentorRegistration;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const [asked, setAsked] = useState<Change | null>(null);
  const { taken, capacity, state } = props.registration;
  const change = useEndpointChange(changeMentorRegistration, {
    refreshes: [getMentorRegistration, listMentorRequests, listMentors, getHome],
    onDone: () => setAsked(null),
  });
  const ask = (wanted: Change): void => {
    change.reset();
    setAsked(wanted);
  };
  return (
    <Section title={t('places.title')}>
      <Panel>
        <Text>{t('places.taken', { taken, count: capacity })}</Text>
        <ProgressBar
          aria-label={t('places.taken', { taken, count: capacity })}
          value={capacity === 0 ? 0 : taken / capacity}
          thickness="large"
        />
        <div className={styles.actions}>
          {state === 'active' ? (
            <Button onClick={() => ask('pause')}>{t('change.pause.action')}</Button>
          ) : (
            <Button appearance="primary" onClick={() => ask('resume')}>
              {t('change.resume.action')}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => ask('withdraw')}>
            {t('change.withdraw.action')}
          </Button>
        </div>
      </Panel>
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked === null ? '' : t(`change.${asked}.title`)}
        confirmLabel={asked === null ? '' : t(`change.${asked}.confirm`)}
        isBusy={change.isPending}
        error={change.error}
        onConfirm={() => {
          if (asked === null) return;
          change.mutate({ params: { programmeId: props.programmeId, change: asked } });
        }}
        onClose={() => setAsked(null)}
      >
        <Text>{asked === null ? '' : t(`change.${asked}.text`)}</Text>
      </ConfirmDialog>
    </Section>
  );
}
