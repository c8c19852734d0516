import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  label: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  text: { width: '100%', minWidth: 0, fontFamily: tokens.fontFamilyMonospace },
  told: { color: tokens.colorNeutralForeground2, ':empty': { position: 'absolute' } },
});

/** An address to take elsewhere: shown whole, selected at a touch, copied by a button. */
export function CopyField(props: { readonly label: string; readonly value: string }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.value);
      setOutcome('copied');
    } catch {
      // A page that frames the app may forbid the clipboard: the keyboard still works.
      input.current?.focus();
      input.current?.select();
      setOutcome('copyFailed');
    }
  };

  return (
    <div className={styles.field}>
      <div className={styles.row}>
        <Field label={props.label} className={styles.label}>
          <Input
            readOnly
            className={styles.text}
            input={{ ref: input }}
            value={props.value}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <Button
          icon={outcome === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
          {...(outcome === 'copied' ? {} : { 'aria-label': t('copyOf', { label: props.label }) })}
          onClick={() => void copy()}
        >
          {t(outcome === 'copied' ? 'copied' : 'copy')}
        </Button>
      </div>
      <Text role="status" size={200} className={styles.told}>
        {outcome !== null && t(outcome)}
      </Text>
    </div>
  );
}
