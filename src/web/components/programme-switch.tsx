import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Programme } from '../../contract/index.ts';
import { inProgramme } from '../lib/use-programme.ts';

const useStyles = makeStyles({
  field: { maxWidth: '420px' },
  dropdown: { minWidth: 0 },
});

/** Chooses between the programmes of a person who can take part in more than one. */
export function ProgrammeSwitch(props: {
  readonly programmes: readonly Programme[];
  readonly shown: Programme;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (props.programmes.length < 2) return null;
  return (
    <Field label={t('programmeSwitch')} className={styles.field}>
      <Dropdown
        className={styles.dropdown}
        value={props.shown.name}
        selectedOptions={[props.shown.id]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue !== undefined) void navigate(inProgramme(pathname, optionValue));
        }}
      >
        {props.programmes.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
