import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMessages } from '../../../../contract/index.ts';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { MessageList } from './message-list.tsx';

/** A button for the page of messages before one, then that page, with the same before it. */
export function EarlierMessages({ before }: { readonly before: number }): JSX.Element {
  const { t } = useTranslation('messages');
  const [isShown, setIsShown] = useState(false);
  if (isShown) return <EarlierPage before={before} />;
  return (
    <div>
      <Button onClick={() => setIsShown(true)}>{t('earlier')}</Button>
    </div>
  );
}

function EarlierPage({ before }: { readonly before: number }): JSX.Element {
  const { id } = useMentorship();
  const { data, error } = useEndpoint(getMessages, { params: { id }, query: { before } });
  if (data === undefined) {
    return error === null ? <LoadingSkeleton /> : <ProblemMessage error={error} />;
  }
  const first = data.messages[0];
  return (
    <>
      {data.hasEarlier && first && <EarlierMessages before={first.sequence} />}
      <MessageList page={data} readUntil={before} isNewest={false} />
    </>
  );
}
