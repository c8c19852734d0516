import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getLinking,
  linkKeys,
  setLinking,
  wayInKinds,
  type Linking,
  type LinkKey,
} from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** By what the LMS, single sign-on and Teams mean the same person. */
export function LinkingSection(): JSX.Element {
  const { t } = useTranslation('single-sign-on');
  const { data, error, refetch } = useEndpoint(getLinking, {});
  return (
    <Section title={t('linking.title')} lead={t('linking.lead')}>
      {data === undefined ? (
        error === null ? (
          <LoadingSkeleton cards={1} />
        ) : (
          <ErrorState headingLevel={3} error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <LinkingForm linking={data} />
      )}
    </Section>
  );
}

function LinkingForm({ linking }: { readonly linking: Linking }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('single-sign-on');
  const [form, setForm] = useState(linking);
  const save = useEndpointChange(setLinking, { refreshes: [getLinking] });
  return (
    <Panel>
      <Field label={t('linking.by')}>
        <RadioGroup
          value={form.linkBy}
          onChange={(_event, { value }) => setForm({ ...form, linkBy: value as LinkKey })}
        >
          {linkKeys.map((key) => (
            <Radio key={key} value={key} label={t(`linking.keys.${key}`)} />
          ))}
        </RadioGroup>
      </Field>
      {form.linkBy === 'verified_email' && (
        <div role="group" aria-label={t('linking.verifiedBy')}>
          <p className={styles.about}>{t('linking.verifiedHint')}</p>
          {wayInKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`linking.kinds.${kind}`)}
              checked={form.emailVerifiedBy.includes(kind)}
              onChange={(_event, { checked }) =>
                setForm({
                  ...form,
                  emailVerifiedBy: [
                    ...form.emailVerifiedBy.filter((one) => one !== kind),
                    ...(checked === true ? [kind] : []),
                  ],
                })
              }
            />
          ))}
        </div>
      )}
      <div className={styles.actions}>
        <Button disabledFocusable={save.isPending} onClick={() => save.mutate({ body: form })}>
          {t('linking.save')}
        </Button>
        <span role="status">
          {save.isSuccess && form === save.variables.body && t('linking.saved')}
        </span>
      </div>
      <ProblemMessage error={save.isPending ? null : save.error} />
    </Panel>
  );
}
