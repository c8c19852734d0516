import { Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { declineReasons, type DeclineReason } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { useDraft } from '../../lib/use-draft.ts';

const mostCharacters = 1000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Declining {
  readonly reason: DeclineReason;
  readonly words: string;
}

/** Says no with a reason that blames nobody, and with words for the mentee where the mentor has some. */
export function DeclineDialog(props: {
  readonly isOpen: boolean;
  readonly requestId: string;
  readonly name: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onDecline: (answer: Declining, forget: () => void) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const [hasTried, setHasTried] = useState(false);
  const { draft, change, forget } = useDraft<Declining>(`decline.${props.requestId}`, {
    reason: 'no_time_now',
    words: '',
  });
  const needsWords = draft.reason === 'other' && draft.words.trim() === '';
  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      title={t('request.decline.title', { name: props.name })}
      confirmLabel={t('request.decline.confirm')}
      isBusy={props.isBusy}
      error={props.error}
      onConfirm={() => {
        setHasTried(true);
        if (!needsWords) props.onDecline(draft, forget);
      }}
      onClose={props.onClose}
    >
      <div className={styles.form}>
        <Text>{t('request.decline.text', { name: props.name })}</Text>
        <Field label={t('request.decline.reason')}>
          <RadioGroup
            value={draft.reason}
            onChange={(_event, data) => change({ reason: data.value as DeclineReason })}
          >
            {declineReasons.map((reason) => (
              <Radio key={reason} value={reason} label={t(`common:declineReasons.${reason}`)} />
            ))}
          </RadioGroup>
        </Field>
        <FreeTextField
          label={t('request.decline.words', { name: props.name })}
          hint={draft.reason === 'other' ? '' : t('request.decline.wordsHint')}
          value={draft.words}
          maximum={mostCharacters}
          isRequired={draft.reason === 'other'}
          problem={hasTried && needsWords ? t('request.decline.wordsMissing') : undefined}
          onChange={(words) => change({ words })}
        />
      </div>
    </ConfirmDialog>
  );
}
