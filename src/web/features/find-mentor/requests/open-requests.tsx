import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentorRequests } from '../../../../contract/index.ts';
import { RequestList } from '../../../components/request-list.tsx';
import { Section } from '../../../components/section.tsx';
import { isLiveRequest } from '../../../lib/live-request.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';

/** The person's requests that still wait for an answer. */
export function OpenRequests(): JSX.Element | null {
  const { t } = useTranslation('find-mentor');
  const { data } = useEndpoint(listMentorRequests, { query: { as: 'mentee' } });
  const open = data?.requests.filter(({ state }) => isLiveRequest(state)) ?? [];
  if (open.length === 0) return null;
  return (
    <Section title={t('requests.open')}>
      <RequestList requests={open} side="mentee" />
    </Section>
  );
}
