import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createCalendarFeed,
  getCalendarFeed,
  removeCalendarFeed,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The person's own secret address for their calendar program. */
export function CalendarFeed(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const { data } = useEndpoint(getCalendarFeed, {});
  const [url, setUrl] = useState<string | null>(null);
  const create = useEndpointChange(createCalendarFeed, {
    refreshes: [getCalendarFeed],
    onDone: (answer) => setUrl(answer.url),
  });
  const remove = useEndpointChange(removeCalendarFeed, {
    refreshes: [getCalendarFeed],
    onDone: () => setUrl(null),
  });
  const createdAt = data?.createdAt ?? null;
  return (
    <Section title={t('feed.title')} lead={t('feed.lead')}>
      <Panel>
        {createdAt !== null && (
          <Text role="status">{t('feed.since', { date: format.date(createdAt) })}</Text>
        )}
        {url !== null && (
          <Field label={t('feed.address')} hint={t('feed.once')}>
            <Input readOnly value={url} onFocus={(event) => event.target.select()} />
          </Field>
        )}
        <ProblemMessage error={create.error ?? remove.error} />
        <div className={styles.actions}>
          <Button disabledFocusable={create.isPending} onClick={() => create.mutate({})}>
            {t(createdAt === null ? 'feed.create' : 'feed.renew')}
          </Button>
          {createdAt !== null && (
            <Button disabledFocusable={remove.isPending} onClick={() => remove.mutate({})}>
              {t('feed.remove')}
            </Button>
          )}
        </div>
      </Panel>
    </Section>
  );
}
