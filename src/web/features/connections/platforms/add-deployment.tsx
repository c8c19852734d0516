import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDeployment, listPlatforms } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** Adds a deployment by the id that whoever manages the platform knows. */
export function AddDeployment(props: {
  readonly platformId: string;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const [text, setText] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const deploymentId = text.trim();
  const { mutate, isPending, error } = useEndpointChange(addDeployment, {
    refreshes: [listPlatforms],
    onDone: (added) => {
      setText('');
      setIsAsked(false);
      props.onTold(t('deployment.added', { deploymentId: added.deploymentId }));
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (isPending || deploymentId === '') return;
    mutate({ params: { id: props.platformId }, body: { deploymentId } });
  };
  return (
    <form noValidate className={styles.addForm} onSubmit={submit}>
      <Field
        className={styles.grow}
        label={t('deployment.id')}
        hint={t('deployment.idHint')}
        {...(isAsked && deploymentId === '' ? { validationMessage: t('deployment.missing') } : {})}
      >
        <Input
          autoComplete="off"
          maxLength={255}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Button type="submit" icon={<AddRegular />} disabledFocusable={isPending}>
        {t('deployment.add')}
      </Button>
      <div className={styles.fullRow}>
        <ProblemMessage error={isPending ? null : error} />
      </div>
    </form>
  );
}
