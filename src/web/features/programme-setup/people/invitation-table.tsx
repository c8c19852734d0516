import {
  Badge,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  makeStyles,
  tokens,
  type BadgeProps,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listProgrammeInvitations,
  withdrawInvitation,
  type InvitationState,
  type ProgrammeSettings,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { minWidth: '560px' },
  faint: { color: tokens.colorNeutralForeground3 },
});

const colours: Readonly<Record<InvitationState, NonNullable<BadgeProps['color']>>> = {
  open: 'informative',
  accepted: 'success',
  declined: 'subtle',
  withdrawn: 'subtle',
};
const columns = ['person', 'role', 'by', 'state', 'action'] as const;

/** Who has been asked into the programme, by whom, and what they said. */
export function InvitationTable(props: {
  readonly programmeId: string;
  /** What the programme calls its roles; null: mentor, mentee. */
  readonly roleNames: ProgrammeSettings['roleNames'];
}): JSX.Element {
  const { programmeId, roleNames } = props;
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const { data, error } = useEndpoint(listProgrammeInvitations, { params: { programmeId } });
  const withdraw = useEndpointChange(withdrawInvitation, { refreshes: [listProgrammeInvitations] });
  const invitations = data?.invitations ?? [];
  return (
    <Section title={t('invite.listTitle')}>
      <Panel>
        <ProblemMessage error={withdraw.error ?? error} />
        {data !== undefined && invitations.length === 0 && <Text>{t('invite.empty')}</Text>}
        {invitations.length > 0 && (
          <div
            className={styles.scroll}
            role="region"
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls is reached by the keyboard (WCAG 2.1.1)
            tabIndex={0}
            aria-label={t('invite.listTitle')}
          >
            <Table size="small" className={styles.table}>
              <TableHeader>
                <TableRow>
                  {columns.map((column) => (
                    <TableHeaderCell key={column}>{t(`invite.columns.${column}`)}</TableHeaderCell>
                  ))}
                </TableRow>
              </TableHeader>
              <TableBody>
                {invitations.map(({ id, person, role, kind, invitedBy, state }) => (
                  <TableRow key={id}>
                    <TableCell>{person.name}</TableCell>
                    <TableCell>{roleNames[role] ?? t(`common:roles.${role}`)}</TableCell>
                    <TableCell>
                      {kind === 'nomination'
                        ? t('invite.nominatedBy', { name: invitedBy?.name ?? '' })
                        : invitedBy?.name}
                    </TableCell>
                    <TableCell>
                      <Badge appearance="tint" color={colours[state]}>
                        {t(`invite.states.${state}`)}
                      </Badge>
                    </TableCell>
                    <TableCell>
                      {state === 'open' && (
                        <Button
                          size="small"
                          aria-label={t('invite.withdraw', { name: person.name })}
                          disabledFocusable={withdraw.isPending}
                          onClick={() => withdraw.mutate({ params: { programmeId, id } })}
                        >
                          {t('invite.columns.action')}
                        </Button>
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </div>
        )}
      </Panel>
    </Section>
  );
}
