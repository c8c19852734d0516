import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentorship } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { MentorshipTimeline } from '../../components/mentorship-timeline.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useMe } from '../../lib/me.ts';
import { ConversationGuide } from './conversation-guide.tsx';
import { EndMentorship } from './end-mentorship.tsx';
import { MentorshipStep } from './mentorship-step.tsx';

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

/** Who, how far, and the next step of a mentorship. */
export function MentorshipSpace({ mentorship }: { readonly mentorship: Mentorship }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const format = useFormat();
  const me = useMe();
  const other = mentorship.members.find(({ person }) => person.id !== me.person.id);
  const hasEnded = mentorship.endedAt !== null;
  return (
    <>
      <PageHeader
        back={{ to: '/', label: t('common:navigation.home') }}
        title={t('title', { name: other?.person.name ?? '' })}
        lead={mentorship.programmeName}
      />
      <Panel>
        <div className={styles.people}>
          {mentorship.members.map(({ person, role }) => (
            <div key={person.id} className={styles.member}>
              <Text size={200} className={styles.role}>
                {t(`common:roles.${role}`)}
              </Text>
              <PersonSummary person={person} size={56} />
            </div>
          ))}
        </div>
        <MentorshipTimeline mentorship={mentorship} />
      </Panel>
      <MentorshipStep mentorship={mentorship} otherName={other?.person.name ?? ''} />
      {mentorship.state === 'introduction' && <ConversationGuide role={mentorship.myRole} />}
      <Section title={t('dates.title')}>
        <Panel>
          <FactList
            facts={[
              { name: t('dates.started'), value: format.date(mentorship.startedAt) },
              ...(mentorship.activeSince === null
                ? []
                : [{ name: t('dates.active'), value: format.date(mentorship.activeSince) }]),
              ...(mentorship.endedAt === null
                ? []
                : [{ name: t('dates.ended'), value: format.date(mentorship.endedAt) }]),
            ]}
          />
          {!hasEnded && <EndMentorship mentorshipId={mentorship.id} />}
        </Panel>
      </Section>
    </>
  );
}
