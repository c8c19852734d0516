import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  changeProgramme,
  discardProgramme,
  getHome,
  getMe,
  getProgramme,
  getProgrammeSettings,
  listOwnedProgrammes,
  listProgrammes,
  type OwnedProgramme,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { ProgrammeStateBadge } from '../../../components/programme/programme-state-badge.tsx';
import { Panel } from '../../../components/panel.tsx';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { findNobody, usePreview } from './preview-panel.tsx';
import type { SettingsForm } from './use-programme-settings.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Question = 'publish' | 'close' | 'discard';
const changes = { publish: 'publish', close: 'close' } as const;

/** Publishes a draft or throws it away; starts, closes and reopens what is published. */
export function PublishPanel(props: {
  readonly owned: OwnedProgramme;
  readonly form: SettingsForm;
  readonly isReady: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation(['programme-setup', 'programme']);
  const format = useFormat();
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question | null>(null);
  const { owned, form } = props;
  const { settings } = form;
  const params = { programmeId: owned.id };
  const { preview } = usePreview(settings);
  const isNobody = preview !== undefined && findNobody(preview) !== null;
  const move = useEndpointChange(changeProgramme, {
    refreshes: [listOwnedProgrammes, listProgrammes, getProgramme, getHome, getMe],
    onDone: (answer, _input, cache) => {
      cache.setQueryData(endpointKey(getProgrammeSettings, { params }), answer);
      setQuestion(null);
    },
  });
  const discard = useEndpointChange(discardProgramme, {
    refreshes: [listOwnedProgrammes],
    onDone: () => void navigate('/programme-setup'),
  });
  const confirm = async (): Promise<void> => {
    if (question === 'discard') discard.mutate({ params });
    // What is written goes before: it is what the owner saw and agreed to.
    else if (question !== null && (await form.saveNow())) {
      move.mutate({ params: { ...params, change: changes[question] } });
    }
  };
  const change = (to: 'start' | 'reopen') => (): void =>
    move.mutate({ params: { ...params, change: to } });
  const textOf = (asked: Question): string => {
    if (asked === 'discard') return t('wizard.discardText');
    if (asked === 'close') return t('check.closeText');
    return settings.opensOn === null
      ? t('check.publishNow')
      : t('check.publishLater', { date: format.date(settings.opensOn) });
  };
  const name = settings.name;
  return (
    <Panel>
      {owned.state === 'draft' ? (
        <div className={styles.row}>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={!props.isReady}
            onClick={() => setQuestion('publish')}
          >
            {t('check.publish')}
          </Button>
          <Button size="large" onClick={() => setQuestion('discard')}>
            {t('wizard.discard')}
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.row}>
            <ProgrammeStateBadge state={owned.state} />
            {owned.state !== 'closed' && <Text>{t('check.published')}</Text>}
          </div>
          <div className={styles.row}>
            {owned.state !== 'closed' && (
              <LinkButton to={`/programme-setup/${owned.id}/people`} appearance="primary">
                {t('list.invite')}
              </LinkButton>
            )}
            <LinkButton to={`/programmes/${owned.id}`}>{t('list.see')}</LinkButton>
            {owned.state === 'open' && (
              <Button disabledFocusable={move.isPending} onClick={change('start')}>
                {t('check.start')}
              </Button>
            )}
            {owned.state === 'closed' ? (
              <Button disabledFocusable={move.isPending} onClick={change('reopen')}>
                {t('check.reopen')}
              </Button>
            ) : (
              <Button onClick={() => setQuestion('close')}>{t('check.close')}</Button>
            )}
          </div>
        </>
      )}
      {question !== null && (
        <ConfirmDialog
          isOpen
          title={
            question === 'discard'
              ? t('wizard.discardTitle')
              : t(`check.${question}Title`, { name })
          }
          confirmLabel={question === 'discard' ? t('wizard.discard') : t(`check.${question}`)}
          {...(question === 'discard' ? { cancelLabel: t('wizard.keep') } : {})}
          isBusy={move.isPending || discard.isPending || form.saving.isSaving}
          error={move.error ?? discard.error ?? form.saving.error}
          onConfirm={() => void confirm()}
          onClose={() => setQuestion(null)}
        >
          <Text as="p" block>
            {textOf(question)}
          </Text>
          {question === 'publish' && isNobody && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t('check.nobody')}</MessageBarBody>
            </MessageBar>
          )}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
