import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listProgrammes } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { ProgrammeCard } from '../../components/programme/programme-card.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';

/** The programmes that the person can take part in, now or soon. */
export function MyProgrammes(): JSX.Element | null {
  const { t } = useTranslation('home');
  const { data } = useEndpoint(listProgrammes, {});
  if (data === undefined || data.programmes.length + data.upcoming.length === 0) return null;
  return (
    <Section title={t('programmes.title')}>
      <CardGrid cards="wide">
        {data.programmes.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} />
        ))}
        {data.upcoming.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} isUpcoming />
        ))}
      </CardGrid>
    </Section>
  );
}
