import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getScimConnection, roles, setScimGroupRole } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  role: { maxWidth: '420px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** The identity provider's groups, and the role that the members of each hold. */
export function GroupRoles(props: {
  readonly groups: CallAnswer<typeof getScimConnection>['groups'];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const change = useEndpointChange(setScimGroupRole, { refreshes: [getScimConnection] });
  return (
    <Panel>
      {props.groups.map(({ id, displayName, members, role }) => (
        <Field
          key={id}
          label={displayName}
          hint={t('groups.members', { count: members })}
          className={styles.role}
        >
          <Select
            value={role ?? ''}
            onChange={(_event, { value }) =>
              change.mutate({
                params: { id },
                body: { role: roles.find((each) => each === value) ?? null },
              })
            }
          >
            <option value="">{t('groups.none')}</option>
            {roles.map((each) => (
              <option key={each} value={each}>
                {t(`roles.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <ProblemMessage error={change.error} />
    </Panel>
  );
}
