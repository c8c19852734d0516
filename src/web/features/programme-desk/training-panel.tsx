import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listTrainingEvents, type TrainingEvent } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

/** How many people signed up for each training event, and how many were there. */
export function TrainingPanel(props: { readonly programmeId: string }): JSX.Element {
  const { t } = useTranslation('training');
  const format = useFormat();
  const { programmeId } = props;
  const { data } = useEndpoint(listTrainingEvents, { params: { programmeId } });
  const planned = (data?.events ?? []).filter(({ state }) => state === 'planned');
  const counts = ({ seats, signedUp, attended }: TrainingEvent): string => {
    if (attended !== null) return t('attended', { attended, signedUp });
    return seats === null
      ? t('signedUp', { count: signedUp })
      : t('ofSeats', { count: signedUp, seats });
  };
  return (
    <Section
      title={t('title')}
      lead={t('desk.lead')}
      aside={<LinkButton to={`/programme-setup/${programmeId}/training`}>{t('manage')}</LinkButton>}
    >
      {data !== undefined && (
        <Panel>
          {planned.length === 0 ? (
            t('owner.none')
          ) : (
            <FactList
              facts={planned.map((event) => ({
                name: `${event.title} · ${format.shortDate(event.startsAt)}`,
                value: counts(event),
              }))}
            />
          )}
        </Panel>
      )}
    </Section>
  );
}
