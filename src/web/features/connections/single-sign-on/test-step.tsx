import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { samlParts, testSaml, type SamlConnection } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useHost } from '../../../hosts/index.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

const useStyles = makeStyles({
  sent: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
});

/** Tries a sign-in that signs nobody in, and shows what the last one sent and how it is read. */
export function TestStep({ connection }: { readonly connection: SamlConnection }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('single-sign-on');
  const host = useHost();
  const { mutate, isPending, error } = useEndpointChange(testSaml, {
    onDone: ({ url }) => host.openWindow(url),
  });
  return (
    <Section title={t('test.title')} lead={t('test.lead')}>
      <Panel>
        <div>
          <Button icon={<OpenRegular />} disabledFocusable={isPending} onClick={() => mutate({})}>
            {t('test.action')}
          </Button>
        </div>
        <ProblemMessage error={isPending ? null : error} />
        {connection.preview === null ? (
          <p className={styles.about}>{t('test.nothing')}</p>
        ) : (
          <Preview preview={connection.preview} />
        )}
      </Panel>
    </Section>
  );
}

function Preview({
  preview,
}: {
  readonly preview: NonNullable<SamlConnection['preview']>;
}): JSX.Element {
  const styles = useStyles();
  const connectionStyles = useConnectionStyles();
  const { t } = useTranslation('single-sign-on');
  const format = useFormat();
  return (
    <>
      <h3 className={connectionStyles.name}>
        {t(preview.isTest ? 'test.ofTest' : 'test.ofSignIn', { when: format.relative(preview.at) })}
      </h3>
      <FactList
        facts={[
          ...samlParts.map((part) => ({
            name: t(`parts.${part}`),
            value:
              preview.read[part]?.join(', ') ??
              (part === 'subject' ? (preview.nameId ?? t('test.notSent')) : t('test.notSent')),
          })),
          {
            name: t('test.roles'),
            value: preview.roles.map((role) => t(`roles.${role}`)).join(', ') || t('test.noRoles'),
          },
        ]}
      />
      <details>
        <summary>{t('test.all', { count: preview.attributes.length })}</summary>
        <ul className={styles.sent}>
          {preview.attributes.map(({ name, values }) => (
            <li key={name}>
              <code>{name}</code>: {values.join(', ')}
            </li>
          ))}
        </ul>
      </details>
      <p className={connectionStyles.about}>{t('test.kept')}</p>
    </>
  );
}
