import { Badge, Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listRegistrationLinks, revokeRegistrationLink } from '../../../../contract/index.ts';
import type { RegistrationLink } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

const colours = {
  open: 'brand',
  used: 'success',
  expired: 'informative',
  revoked: 'informative',
} as const;

/** The registration links that were made, and what became of each. */
export function RegistrationLinks(props: {
  readonly onTold: (told: string) => void;
}): JSX.Element | null {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { data, error } = useEndpoint(listRegistrationLinks, {}, { pollEvery: 20_000 });
  if (data === undefined) return error === null ? null : <ProblemMessage error={error} />;
  return (
    <Section title={t('links.heading')} lead={t('links.lead')}>
      {data.links.length === 0 ? (
        <p className={styles.about}>{t('links.none')}</p>
      ) : (
        <Panel>
          <ul className={styles.list}>
            {data.links.map((link) => (
              <Link key={link.id} link={link} onTold={props.onTold} />
            ))}
          </ul>
        </Panel>
      )}
    </Section>
  );
}

function Link(props: {
  readonly link: RegistrationLink;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { id, state, madeBy, madeAt, expiresAt, platformName } = props.link;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const when = format.dateTime(madeAt);
  const { mutate, isPending, error } = useEndpointChange(revokeRegistrationLink, {
    refreshes: [listRegistrationLinks],
    onDone: () => props.onTold(t('links.revoked')),
  });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.plain}>
          {t('links.made', { by: madeBy ?? t('links.operator'), when })}
        </p>
        {state === 'open' && (
          <p className={styles.about}>{t('links.until', { time: format.dateTime(expiresAt) })}</p>
        )}
        {platformName !== null && (
          <p className={styles.about}>{t('links.registered', { platform: platformName })}</p>
        )}
        <ProblemMessage error={isPending ? null : error} />
      </div>
      <div className={styles.actions}>
        <Badge className={styles.badge} appearance="tint" size="large" color={colours[state]}>
          {t(`links.state.${state}`)}
        </Badge>
        {state === 'open' && (
          <Button
            size="small"
            aria-label={t('links.revokeOf', { when })}
            disabledFocusable={isPending}
            onClick={() => mutate({ params: { id } })}
          >
            {t('links.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}
