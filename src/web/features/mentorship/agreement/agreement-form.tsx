import { Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { numberTerms, textTerms } from './agreement-terms.ts';
import { numberLimits, problemOfNumber } from './number-limits.ts';

const clauseLimit = 2000;

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  number: { maxWidth: '120px' },
});

/** The terms to be changed: numbers, two choices, and words for each clause. */
export function AgreementForm(props: {
  readonly terms: AgreementTerms;
  readonly onChange: (change: Partial<AgreementTerms>) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('agreement');
  const { terms, onChange } = props;
  return (
    <>
      <div className={styles.numbers}>
        {numberTerms.map((name) => (
          <Field
            key={name}
            label={t(`terms.${name}`)}
            hint={t(`hints.${name}`)}
            {...(problemOfNumber(name, terms[name])
              ? { validationMessage: t('outOfRange', numberLimits[name]) }
              : {})}
          >
            <Input
              className={styles.number}
              type="number"
              inputMode="numeric"
              value={terms[name] === 0 ? '' : String(terms[name])}
              min={numberLimits[name].from}
              max={numberLimits[name].to}
              onChange={(_event, data) => onChange({ [name]: Math.trunc(Number(data.value)) || 0 })}
            />
          </Field>
        ))}
      </div>
      <Field label={t('terms.mode')}>
        <RadioGroup
          layout="horizontal"
          value={terms.mode}
          onChange={(_event, data) => onChange({ mode: data.value as AgreementTerms['mode'] })}
        >
          {(['virtual', 'in_person', 'both'] as const).map((mode) => (
            <Radio key={mode} value={mode} label={t(`values.mode.${mode}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('terms.structure')}>
        <RadioGroup
          value={terms.structure}
          onChange={(_event, data) =>
            onChange({ structure: data.value as AgreementTerms['structure'] })
          }
        >
          {(['guided', 'free'] as const).map((structure) => (
            <Radio key={structure} value={structure} label={t(`values.structure.${structure}`)} />
          ))}
        </RadioGroup>
      </Field>
      {textTerms.map((name) => (
        <FreeTextField
          key={name}
          label={t(`terms.${name}`)}
          hint={t(`hints.${name}`)}
          value={terms[name]}
          maximum={clauseLimit}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
    </>
  );
}
