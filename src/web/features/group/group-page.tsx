import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getGroup, type Group, type PersonCard } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { GroupSeats } from '../../components/group/group-seats.tsx';
import { LabelTags } from '../../components/label-tags.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useTopics } from '../../lib/use-topics.ts';
import { JoinPanel } from './join-panel.tsx';
import { LeadTools } from './lead-tools.tsx';
import { RequestsToAnswer } from './requests-to-answer.tsx';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  mentor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** A group as people see it before they are in it, and as those who lead it fill it. */
export function GroupPage(): JSX.Element {
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getGroup, { params: { id } });
  return (
    <Page>
      {data !== undefined && <Shown group={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Shown({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const { labelOf } = useTopics();
  const { settings, leads, mentors, roles, members, requests } = group;
  const isForMentors = roles.expert !== null && (mentors.length > 0 || group.hasMentorSeat);
  return (
    <>
      <PageHeader
        back={{ to: `/programmes/${group.programmeId}`, label: group.programmeName }}
        title={settings.title}
        lead={t(`states.${group.state === 'gathering' ? 'gathering' : 'other'}`, {
          state: t(`common:mentorshipStates.${group.state}`),
        })}
        actions={
          group.myRole !== null && (
            <LinkButton to={`/mentorships/${group.id}`} appearance="primary">
              {t('toSpace')}
            </LinkButton>
          )
        }
      />
      <JoinPanel group={group} />
      <RequestsToAnswer requests={requests} />
      <Section title={t('about.title')}>
        <Panel>
          {settings.theme !== '' && <WrittenText>{settings.theme}</WrittenText>}
          {settings.topics.length > 0 && (
            <LabelTags label={t('form.topics')} labels={settings.topics.map(labelOf)} />
          )}
          <GroupSeats group={group} />
        </Panel>
      </Section>
      <Section title={t(`people.${roles.lead === 'mentor' ? 'mentor' : 'facilitator'}`)}>
        <People people={leads} none={t('card.noLead')} />
      </Section>
      {isForMentors && (
        <Section title={t('people.beside')} lead={t('people.besideLead')}>
          <Panel>
            {mentors.length === 0 && t('people.noMentor')}
            {mentors.map(({ person, topics }) => (
              <div key={person.id} className={styles.mentor}>
                <PersonSummary person={person} headingLevel={3} />
                {topics.length > 0 && (
                  <LabelTags label={t('form.topics')} labels={topics.map(labelOf)} />
                )}
              </div>
            ))}
          </Panel>
        </Section>
      )}
      {members !== null && (
        <Section title={t('people.members')} lead={t('people.membersLead')}>
          <People people={members} none={t('people.nobody')} />
        </Section>
      )}
      {group.mayLead && <LeadTools group={group} />}
    </>
  );
}

function People(props: {
  readonly people: readonly PersonCard[];
  readonly none: string;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Panel>
      {props.people.length === 0 ? (
        props.none
      ) : (
        <div className={styles.people}>
          {props.people.map((person) => (
            <PersonSummary key={person.id} person={person} headingLevel={3} />
          ))}
        </div>
      )}
    </Panel>
  );
}
