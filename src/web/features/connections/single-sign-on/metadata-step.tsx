import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
} from '@fluentui/react-components';
import { useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getSamlConnection,
  takeSamlMetadata,
  type SamlConnection,
} from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { ApiProblem } from '../../../lib/api-problem.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { useSamlWords } from './use-saml-words.ts';

/** Takes the identity provider's metadata, from its address, a file or the clipboard. */
export function MetadataStep(props: {
  readonly provider: SamlConnection['provider'];
  readonly onTold: (text: string) => void;
}): JSX.Element {
  const { provider } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('single-sign-on');
  const format = useFormat();
  const { draft, change, forget } = useDraft('single-sign-on.metadata', {
    url: provider?.metadataUrl ?? '',
    xml: '',
  });
  const { url, xml } = draft;
  const file = useRef<HTMLInputElement>(null);
  const take = useEndpointChange(takeSamlMetadata, {
    refreshes: [getSamlConnection],
    onDone: () => {
      change({ xml: '' });
      forget();
      props.onTold(t('metadata.taken'));
    },
  });
  const isUrl = URL.canParse(url) && /^https?:/.test(url);
  return (
    <Section title={t('metadata.title')} lead={t('metadata.lead')}>
      <Panel>
        {provider !== null && (
          <FactList
            isWide
            facts={[
              { name: t('metadata.entityId'), value: provider.entityId },
              { name: t('metadata.signInAddress'), value: provider.signInAddress },
              ...(provider.logoutAddress === null
                ? []
                : [{ name: t('metadata.logoutAddress'), value: provider.logoutAddress }]),
              ...provider.certificates.map(({ subject, fingerprint, validUntil }, at) => ({
                name: t('metadata.certificate', { number: at + 1 }),
                value: `${subject} · ${t('until', { date: format.date(validUntil) })} · ${fingerprint.slice(0, 23)}…`,
              })),
              ...(provider.metadataReadAt === null
                ? []
                : [
                    { name: t('metadata.readAt'), value: format.dateTime(provider.metadataReadAt) },
                  ]),
              ...(provider.metadataUntil === null
                ? []
                : [{ name: t('metadata.until'), value: format.dateTime(provider.metadataUntil) }]),
            ]}
          />
        )}
        <div className={styles.addForm}>
          <Field label={t('metadata.url')} hint={t('metadata.urlHint')} className={styles.grow}>
            <Input
              type="url"
              autoComplete="off"
              value={url}
              onChange={(_event, { value }) => change({ url: value })}
            />
          </Field>
          <Button
            disabledFocusable={!isUrl || take.isPending}
            onClick={() => take.mutate({ body: { url } })}
          >
            {t(take.isPending ? 'metadata.reading' : 'metadata.read')}
          </Button>
        </div>
        <Field label={t('metadata.xml')} hint={t('metadata.xmlHint')}>
          <Textarea
            rows={3}
            className={styles.wide}
            value={xml}
            onChange={(_event, { value }) => change({ xml: value })}
          />
        </Field>
        <div className={styles.actions}>
          <input
            ref={file}
            hidden
            type="file"
            accept=".xml,text/xml,application/xml,application/samlmetadata+xml"
            onChange={(event) => {
              void event.target.files?.[0]?.text().then((read) => change({ xml: read }));
              event.target.value = '';
            }}
          />
          <Button onClick={() => file.current?.click()}>{t('metadata.choose')}</Button>
          <Button
            appearance="primary"
            disabledFocusable={xml.trim() === '' || take.isPending}
            onClick={() => take.mutate({ body: { xml } })}
          >
            {t('metadata.take')}
          </Button>
        </div>
        {!take.isPending && <Refused error={take.error} />}
      </Panel>
    </Section>
  );
}

/** Why metadata was not taken, in words. */
function Refused({ error }: { readonly error: Error | null }): JSX.Element | null {
  const { t } = useTranslation('single-sign-on');
  const wordsOf = useSamlWords();
  if (!(error instanceof ApiProblem) || error.code !== 'metadata-refused') {
    return <ProblemMessage error={error} />;
  }
  const { issues, detail } = error.problem;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t('metadata.refusedTitle')}</MessageBarTitle>{' '}
        {wordsOf(`metadata-${issues?.[0]?.message ?? ''}`)}
        {detail !== undefined && ` (${detail})`}
      </MessageBarBody>
    </MessageBar>
  );
}
