import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '../../../components/problem-message.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What went wrong, and the two ways out of a form. */
export function FormActions(props: {
  readonly label: string;
  readonly error: unknown;
  readonly isSendable: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <ProblemMessage error={props.error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!props.isSendable}
          onClick={() => {
            if (props.isSendable) props.onSend();
          }}
        >
          {props.label}
        </Button>
        <Button onClick={props.onCancel}>{t('cancel')}</Button>
      </div>
    </>
  );
}
