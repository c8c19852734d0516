import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** Rights by how their scope ends, in the order in which they are told. */
const rights = [
  ['scope/score', 'grades'],
  ['scope/lineitem', 'lineItems'],
  ['scope/result.readonly', 'results'],
  ['scope/contextmembership.readonly', 'roster'],
] as const;

/** The addresses of a platform, and what it lets the product do. */
export function PlatformFacts({ platform }: { readonly platform: Platform }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const { addresses, scopes } = platform;
  const granted = rights
    .filter(([ending]) => scopes.some((scope) => scope.endsWith(ending)))
    .map(([, right]) => t(`facts.scope.${right}`));
  const wide = (value: string): JSX.Element => <span className={styles.wide}>{value}</span>;
  const facts = [
    { name: t('facts.issuer'), value: wide(platform.issuer) },
    { name: t('clientId'), value: wide(platform.clientId) },
    { name: t('facts.authorizationEndpoint'), value: wide(addresses.authorizationEndpoint) },
    { name: t('facts.tokenEndpoint'), value: wide(addresses.tokenEndpoint) },
    ...(addresses.tokenAudience === null
      ? []
      : [{ name: t('facts.tokenAudience'), value: wide(addresses.tokenAudience) }]),
    { name: t('facts.jwksUri'), value: wide(addresses.jwksUri) },
    {
      name: t('facts.scopes'),
      value: granted.length === 0 ? t('facts.noScopes') : granted.join(' · '),
    },
    {
      name: t('facts.how'),
      value: `${t(platform.isManual ? 'facts.byHand' : 'facts.byLink')}, ${format.date(platform.registeredAt)}`,
    },
    ...(platform.version === null ? [] : [{ name: t('facts.version'), value: platform.version }]),
  ];
  return (
    <Section
      title={t('facts.heading')}
      aside={
        <LinkButton to={`/connections/lms/connect?change=${platform.id}`} size="small">
          {t('facts.change')}
        </LinkButton>
      }
    >
      <Panel>
        <FactList isWide facts={facts} />
      </Panel>
    </Section>
  );
}
