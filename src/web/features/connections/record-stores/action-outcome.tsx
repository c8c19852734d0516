import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { resendStatements, testRecordStore } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';

interface Outcome<Answer> {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** What came of a test of the connection, or of sending failed statements again. */
export function ActionOutcome(props: {
  readonly test: Outcome<CallAnswer<typeof testRecordStore>>;
  readonly resend: Outcome<CallAnswer<typeof resendStatements>>;
}): JSX.Element | null {
  const { test, resend } = props;
  const { t } = useTranslation('connections');
  if (test.isPending || resend.isPending) return null;
  const error = test.error ?? resend.error;
  if (error !== null) return <ProblemMessage error={error} />;
  if (test.data !== undefined) {
    const { isReachable, detail } = test.data;
    return (
      <MessageBar intent={isReachable ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {t(isReachable ? 'stores.reachable' : 'stores.notReachable')}
          </MessageBarTitle>{' '}
          {detail}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (resend.data === undefined) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{t('stores.resent', { count: resend.data.requeued })}</MessageBarBody>
    </MessageBar>
  );
}
