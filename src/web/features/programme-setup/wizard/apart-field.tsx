import { Dropdown, Option, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionalNumberField } from '../fields/optional-number-field.tsx';

type By = 'tenure' | 'level';
const ways = ['tenure', 'level'] as const;

const useStyles = makeStyles({ unit: { minWidth: '150px' } });

/** How far two people are apart, in years of service or job levels; empty: it does not matter. */
export function ApartField(props: {
  readonly label: string;
  readonly from: number;
  readonly value: { readonly by: By; readonly number: number } | null;
  readonly onChange: (value: { readonly by: By; readonly number: number } | null) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const [wanted, setWanted] = useState<By>('tenure');
  const by = props.value?.by ?? wanted;
  return (
    <OptionalNumberField
      label={props.label}
      hint={t('rules.empty')}
      from={props.from}
      to={40}
      value={props.value?.number ?? null}
      onChange={(number) => props.onChange(number === null ? null : { by, number })}
      unit={
        <Dropdown
          className={styles.unit}
          aria-label={`${props.label}: ${t('rules.unit')}`}
          value={t(`rules.by.${by}`)}
          selectedOptions={[by]}
          onOptionSelect={(_event, { optionValue }) => {
            const chosen = ways.find((way) => way === optionValue) ?? 'tenure';
            setWanted(chosen);
            if (props.value !== null) props.onChange({ ...props.value, by: chosen });
          }}
        >
          {ways.map((way) => (
            <Option key={way} value={way}>
              {t(`rules.by.${way}`)}
            </Option>
          ))}
        </Dropdown>
      }
    />
  );
}
