import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { takeTurn, type MentorRequest } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { requestRefreshes } from './request-refreshes.ts';

/** The person still wants to: now the mentor is asked. */
export function TakeTurn({ request }: { readonly request: MentorRequest }): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const take = useEndpointChange(takeTurn, { refreshes: requestRefreshes });
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={take.isPending}
        onClick={() => {
          if (!take.isPending) take.mutate({ params: { id: request.id } });
        }}
      >
        {t('request.turn.action')}
      </Button>
      <ProblemMessage error={take.error} />
    </>
  );
}
