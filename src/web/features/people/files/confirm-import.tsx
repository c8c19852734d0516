import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelPeopleImport,
  confirmPeopleImport,
  getPeopleImport,
  largestShareOfLeavers,
  listPeopleImports,
} from '../../../../contract/index.ts';
import type { PeopleImport } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  confirm: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The last step: what is unusual about the file is said in words, and meant or not. */
export function ConfirmImport(props: {
  readonly id: string;
  readonly counts: NonNullable<PeopleImport['counts']>;
  readonly onCancelled: () => void;
}): JSX.Element {
  const { leavers, known, invalid } = props.counts;
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [mayManyLeave, setMayManyLeave] = useState(false);
  const [maySkipInvalid, setMaySkipInvalid] = useState(false);
  const refreshes = [getPeopleImport, listPeopleImports];
  const confirm = useEndpointChange(confirmPeopleImport, { refreshes });
  const cancel = useEndpointChange(cancelPeopleImport, { refreshes, onDone: props.onCancelled });
  const wouldManyLeave = leavers > known * largestShareOfLeavers;
  const isMeant = (!wouldManyLeave || mayManyLeave) && (invalid === 0 || maySkipInvalid);
  const params = { id: props.id };
  return (
    <div className={styles.confirm}>
      {wouldManyLeave && (
        <Checkbox
          label={t('confirm.leavers', { count: leavers, known })}
          checked={mayManyLeave}
          onChange={(_event, { checked }) => setMayManyLeave(checked === true)}
        />
      )}
      {invalid > 0 && (
        <Checkbox
          label={t('confirm.invalid', { count: invalid })}
          checked={maySkipInvalid}
          onChange={(_event, { checked }) => setMaySkipInvalid(checked === true)}
        />
      )}
      <ProblemMessage error={confirm.error ?? cancel.error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!isMeant || confirm.isPending}
          onClick={() => {
            if (isMeant) confirm.mutate({ params, body: { mayManyLeave, maySkipInvalid } });
          }}
        >
          {t('confirm.apply')}
        </Button>
        <Button disabledFocusable={cancel.isPending} onClick={() => cancel.mutate({ params })}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </div>
  );
}
