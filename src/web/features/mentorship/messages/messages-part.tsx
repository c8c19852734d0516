import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMessages, type Messages } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { ConversationIllustration } from '../../../components/illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { EarlierMessages } from './earlier-messages.tsx';
import { MessageList } from './message-list.tsx';
import { NewMessage } from './new-message.tsx';
import { useReading } from './use-reading.ts';

const useStyles = makeStyles({
  log: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxHeight: 'min(60vh, 560px)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXS,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
});

/** What the members write to each other. */
export function MessagesPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(
    getMessages,
    { params: { id } },
    { pollEvery: 10_000 },
  );
  if (data !== undefined) return <Conversation page={data} />;
  return error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

function Conversation({ page }: { readonly page: Messages }): JSX.Element {
  const { t } = useTranslation('messages');
  const isEmpty = page.messages.length === 0;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Panel>
        {isEmpty && (
          <EmptyState
            title={t('empty.title')}
            text={t('empty.text')}
            picture={<ConversationIllustration />}
            headingLevel={3}
          />
        )}
        {!isEmpty && <Log page={page} />}
        {page.isOpen ? <NewMessage /> : <Text>{t('closed')}</Text>}
      </Panel>
    </Section>
  );
}

/** Scrolls by itself to what is new. */
function Log({ page }: { readonly page: Messages }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('messages');
  const readUntil = useReading(page);
  const log = useRef<HTMLDivElement>(null);
  const [first] = page.messages;
  const newest = page.messages.at(-1)?.id;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [newest]);
  return (
    <div
      ref={log}
      role="log"
      aria-label={t('log')}
      className={styles.log}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must be able to
      tabIndex={0}
    >
      {page.hasEarlier && first && <EarlierMessages before={first.sequence} />}
      <MessageList page={page} readUntil={readUntil} isNewest />
    </div>
  );
}
