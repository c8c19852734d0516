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

/** Where people come in groups: those that a mentor can open, or stand beside whoever facilitates. */
export function GroupsToHelp({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { t } = useTranslation('mentor-desk');
  const { data, error } = useEndpoint(listGroups, { params: { programmeId } });
  const groups = data?.groups.filter(({ mayOffer }) => mayOffer) ?? [];
  const mayOpen = data?.mayOpenAs.includes('mentor') === true;
  return (
    <Section
      title={t('groups.title')}
      aside={
        mayOpen ? (
          <LinkButton to={`/programmes/${programmeId}/groups/new`}>{t('groups.open')}</LinkButton>
        ) : null
      }
    >
      <ProblemMessage error={data === undefined ? error : null} />
      {groups.length > 0 && (
        <CardGrid cards="wide">
          {groups.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </CardGrid>
      )}
      {data !== undefined && groups.length === 0 && (
        <Panel>{t(mayOpen ? 'groups.mayOpen' : 'groups.none')}</Panel>
      )}
    </Section>
  );
}
