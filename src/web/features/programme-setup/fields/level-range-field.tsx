import { Dropdown, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LevelRange } from '../../../../contract/index.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';

const useStyles = makeStyles({
  bounds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  dropdown: { minWidth: 0 },
});

const any = 'any';

/** From one job level to another, by the names that the organisation has for them. */
export function LevelRangeField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: LevelRange;
  readonly jobLevels: readonly string[];
  readonly problem?: string | undefined;
  readonly onChange: (value: LevelRange) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const nameOf = (level: number | null): string =>
    level === null ? t('people.any') : (props.jobLevels[level - 1] ?? String(level));
  return (
    <ChoiceGroup
      label={props.label}
      hint={props.hint}
      problem={props.problem}
      className={styles.bounds}
    >
      {(['from', 'to'] as const).map((bound) => (
        <Field key={bound} label={t(`people.${bound}`)}>
          <Dropdown
            className={styles.dropdown}
            value={nameOf(props.value[bound])}
            selectedOptions={[String(props.value[bound] ?? any)]}
            onOptionSelect={(_event, { optionValue = any }) =>
              props.onChange({
                ...props.value,
                [bound]: optionValue === any ? null : Number(optionValue),
              })
            }
          >
            <Option value={any}>{t('people.any')}</Option>
            <>
              {props.jobLevels.map((name, index) => (
                <Option key={index} value={String(index + 1)}>
                  {name}
                </Option>
              ))}
            </>
          </Dropdown>
        </Field>
      ))}
    </ChoiceGroup>
  );
}
