import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { goalUnitLimit, type GoalContent } from '../../../../contract/index.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, 120px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

/** What is counted towards a goal, where anything is. */
export function TargetFields(props: {
  readonly target: GoalContent['target'];
  readonly onChange: (target: GoalContent['target']) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const { target, onChange } = props;
  return (
    <>
      <Checkbox
        label={t('target.label')}
        checked={target !== null}
        onChange={(_event, data) =>
          onChange(data.checked === true ? { count: 3, unit: t('target.usualUnit') } : null)
        }
      />
      {target !== null && (
        <div className={styles.row}>
          <Field
            label={t('target.count')}
            {...(target.count >= 1 ? {} : { validationMessage: t('target.range') })}
          >
            <Input
              type="number"
              inputMode="numeric"
              min={1}
              max={1000}
              value={target.count === 0 ? '' : String(target.count)}
              onChange={(_event, data) =>
                onChange({
                  ...target,
                  count: Math.min(1000, Math.max(0, Math.trunc(Number(data.value)) || 0)),
                })
              }
            />
          </Field>
          <Field label={t('target.unit')}>
            <Input
              value={target.unit}
              maxLength={goalUnitLimit}
              onChange={(_event, data) => onChange({ ...target, unit: data.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
