import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamsConnection } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { HealthBadge } from '../health-badge.tsx';
import { teamsHealthOf } from '../health.ts';
import { LastProblem } from '../last-problem.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { TeamsActions } from './teams-actions.tsx';

/** How coming in from Teams fares, and what can be done with the connection as a whole. */
export function TeamsCard(props: {
  readonly connection: TeamsConnection;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { connection } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('teams');
  const connections = useTranslation('connections');
  const format = useFormat();
  const health = teamsHealthOf(connection);
  const { lastRefusal, lastRefusalAt, lastSignInAt } = connection;
  return (
    <Panel>
      <div className={styles.head}>
        <h3 className={styles.name}>{t('heading')}</h3>
        <HealthBadge health={health} label={t(`health.${health}`)} />
      </div>
      <FactList
        isWide
        facts={[
          {
            name: t('directoryId'),
            value: <span className={styles.wide}>{connection.directoryId}</span>,
          },
          {
            name: t('clientId'),
            value: <span className={styles.wide}>{connection.clientId}</span>,
          },
          {
            name: t('lastSignIn'),
            value: lastSignInAt === null ? connections.t('never') : format.relative(lastSignInAt),
          },
        ]}
      />
      {lastRefusal !== null && lastRefusalAt !== null && (
        <LastProblem
          title={t('lastRefusalAt', { when: format.relative(lastRefusalAt) })}
          words={t(`refusals.${lastRefusal}`)}
        />
      )}
      <TeamsActions connection={connection} onTold={props.onTold} />
    </Panel>
  );
}
