import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentorRequests } from '../../../contract/index.ts';
import { RequestList } from '../../components/request-list.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';

const shown = 5;

/** What the person asked of mentors, except what became a mentorship. */
export function MyRequests(): JSX.Element | null {
  const { t } = useTranslation('home');
  const { data } = useEndpoint(listMentorRequests, { query: { as: 'mentee' } });
  const requests = data?.requests.filter(
    ({ state }) => state !== 'accepted' && state !== 'withdrawn',
  );
  if (requests === undefined || requests.length === 0) return null;
  return (
    <Section title={t('requests.title')}>
      <RequestList requests={requests.slice(0, shown)} side="mentee" />
    </Section>
  );
}
