import { Field, Input, SpinButton, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { highestMaximum, type ColumnDraft } from './chosen-content.ts';

const longestLabel = 200;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
});

/** Reads a spin button: its value, or the number typed into it, within the limits. */
function readMaximum(data: {
  value?: number | null | undefined;
  displayValue?: string | undefined;
}): number | null {
  const number = Math.round(data.value ?? Number(data.displayValue));
  return Number.isFinite(number) ? Math.min(highestMaximum, Math.max(1, number)) : null;
}

/** Whether a course's score goes into the gradebook, and what its column there is called. */
export function ColumnFields(props: {
  readonly column: ColumnDraft;
  readonly hasProblem: boolean;
  readonly onChange: (column: ColumnDraft) => void;
}): JSX.Element {
  const { column, hasProblem, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('deep-linking');
  return (
    <>
      <Switch
        label={t('lineItem.wants')}
        checked={column.isWanted}
        onChange={(_event, { checked }) => onChange({ ...column, isWanted: checked })}
      />
      {column.isWanted && (
        <div className={styles.fields}>
          <Field
            required
            label={t('lineItem.label')}
            {...(hasProblem ? { validationMessage: t('lineItem.noLabel') } : {})}
          >
            <Input
              value={column.label}
              maxLength={longestLabel}
              onChange={(_event, { value }) => onChange({ ...column, label: value })}
            />
          </Field>
          <Field label={t('lineItem.maximum')} hint={t('lineItem.maximumHint')}>
            <SpinButton
              value={column.scoreMaximum}
              min={1}
              max={highestMaximum}
              onChange={(_event, data) => {
                const scoreMaximum = readMaximum(data);
                if (scoreMaximum !== null) onChange({ ...column, scoreMaximum });
              }}
            />
          </Field>
        </div>
      )}
    </>
  );
}
