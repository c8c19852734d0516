import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listGroups } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { GroupCard } from '../../components/group/group-card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';

/** The groups of a programme: those to join, those of one's own, and the way to open one. */
export function ProgrammeGroups({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { t } = useTranslation('group');
  const { data, error } = useEndpoint(listGroups, { params: { programmeId } });
  const [role] = data?.mayOpenAs ?? [];
  return (
    <Section
      title={t('list.title')}
      lead={t('list.lead')}
      aside={
        role !== undefined && (
          <LinkButton
            to={`/programmes/${programmeId}/groups/new`}
            appearance={data?.groups.length === 0 ? 'primary' : 'secondary'}
          >
            {t('list.open')}
          </LinkButton>
        )
      }
    >
      <ProblemMessage error={error} />
      {data?.groups.length === 0 && (
        <Panel>
          <Text>{t(role === undefined ? 'list.none' : 'list.first')}</Text>
        </Panel>
      )}
      {data !== undefined && data.groups.length > 0 && (
        <CardGrid cards="wide">
          {data.groups.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </CardGrid>
      )}
    </Section>
  );
}
