import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../../components/fact-list.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { OtherMentors } from '../../../components/mentor-choice/other-mentors.tsx';
import { MentorshipTimeline } from '../../../components/mentorship-timeline.tsx';
import { Panel } from '../../../components/panel.tsx';
import { PersonSummary } from '../../../components/person-summary.tsx';
import { Section } from '../../../components/section.tsx';
import { useRoleWord } from '../../../lib/use-role-word.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { TimelineSection } from '../timeline/timeline-section.tsx';
import { MentorshipStepPanel } from '../mentorship-step.tsx';
import { Resume } from './resume.tsx';
import { StayInGroup } from './stay-in-group.tsx';
import { WaysOutOfGroup } from './ways-out-of-group.tsx';
import { WaysOut } from './ways-out.tsx';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalS,
  },
  member: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  role: { color: tokens.colorNeutralForeground3 },
});

/** The next step, who is in it, how far it is, and the ways out. */
export function Overview(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const format = useFormat();
  const mentorship = useMentorship();
  const roleWord = useRoleWord();
  const { id, state, step, groupTitle, startedAt, activeSince, endsOn, endedAt, pausedUntil } =
    mentorship;
  const { requestId, myRole, stages } = mentorship;
  const facts = [
    // Where it is under way from its first day on, one day says both.
    ...(stages[0] === 'active'
      ? []
      : [
          {
            name: t(groupTitle === null ? 'dates.started' : 'dates.opened'),
            value: format.date(startedAt),
          },
        ]),
    ...(activeSince === null ? [] : [{ name: t('dates.active'), value: format.date(activeSince) }]),
    ...(endsOn === null || endedAt !== null
      ? []
      : [{ name: t('dates.endsOn'), value: format.day(endsOn) }]),
    ...(pausedUntil === null
      ? []
      : [{ name: t('dates.pausedUntil'), value: format.day(pausedUntil) }]),
    ...(endedAt === null ? [] : [{ name: t('dates.ended'), value: format.date(endedAt) }]),
  ];
  return (
    <>
      <MentorshipStepPanel
        actions={
          state === 'paused' ? (
            <Resume />
          ) : state === 'ended_early' ? (
            <MoveOn />
          ) : step.kind === 'stay-or-leave' ? (
            <StayInGroup />
          ) : groupTitle !== null && endedAt === null ? (
            <LinkButton to={`/groups/${id}`}>{t('group.see')}</LinkButton>
          ) : null
        }
      />
      {state === 'ended_early' && requestId !== null && myRole === 'mentee' && (
        <OtherMentors requestId={requestId} lead={t('othersLead')} />
      )}
      <Panel>
        <div className={styles.people}>
          {mentorship.members.map(({ person, role }) => (
            <div key={person.id} className={styles.member}>
              <Text size={200} className={styles.role}>
                {roleWord(role, mentorship.programmeId)}
              </Text>
              <PersonSummary person={person} size={56} />
            </div>
          ))}
        </div>
        <MentorshipTimeline mentorship={mentorship} />
      </Panel>
      {(state === 'agreement' || activeSince !== null) && <TimelineSection />}
      <Section title={t('dates.title')}>
        <Panel>
          <FactList facts={facts} />
        </Panel>
      </Section>
      {endedAt === null && (groupTitle === null ? <WaysOut /> : <WaysOutOfGroup />)}
    </>
  );
}

/** Where somebody goes on whose mentorship has ended. */
function MoveOn(): JSX.Element {
  const { t } = useTranslation('mentorship');
  const { myRole, groupTitle, programmeId } = useMentorship();
  if (groupTitle !== null) {
    return (
      <LinkButton to={`/programmes/${programmeId}`} appearance="primary">
        {t('group.others')}
      </LinkButton>
    );
  }
  return (
    <LinkButton to={myRole === 'mentor' ? '/mentor' : '/find-mentor'} appearance="primary">
      {t(myRole === 'mentor' ? 'toDesk' : 'findOther')}
    </LinkButton>
  );
}
