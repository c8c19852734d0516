import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentorships, type Mentorship } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { AvatarNames } from '../../components/avatar-names.tsx';
import { CardGrid } from '../../components/card-grid.tsx';
import { MentorshipTimeline } from '../../components/mentorship-timeline.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { useRoleWord } from '../../lib/use-role-word.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  faint: { color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

function MentorshipCard({ mentorship }: { readonly mentorship: Mentorship }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const me = useMe();
  const roleWord = useRoleWord();
  const other = mentorship.members.find(({ person }) => person.id !== me.person.id);
  if (mentorship.groupTitle !== null) {
    return (
      <Panel as="li">
        <h3 className={styles.title}>
          <AppLink to={`/mentorships/${mentorship.id}`}>{mentorship.groupTitle}</AppLink>
        </h3>
        <AvatarNames names={mentorship.members.map(({ person }) => person.name)} />
        <Text size={200} className={styles.faint}>
          {t('mentorships.role', {
            role: t(`common:roles.${mentorship.myRole}`),
            programme: mentorship.programmeName,
          })}
        </Text>
        <MentorshipTimeline mentorship={mentorship} />
      </Panel>
    );
  }
  if (other === undefined) return null;
  return (
    <Panel as="li">
      <PersonSummary
        person={other.person}
        headingLevel={3}
        name={<AppLink to={`/mentorships/${mentorship.id}`}>{other.person.name}</AppLink>}
      />
      <Text size={200} className={styles.faint}>
        {t('mentorships.role', {
          role: roleWord(other.role, mentorship.programmeId),
          programme: mentorship.programmeName,
        })}
      </Text>
      <MentorshipTimeline mentorship={mentorship} />
    </Panel>
  );
}

/** The person's mentorships, those under way first. */
export function MyMentorships(): JSX.Element | null {
  const { t } = useTranslation('home');
  const { data, error } = useEndpoint(listMentorships, {});
  if (error !== null && data === undefined) return <ProblemMessage error={error} />;
  if (data === undefined || data.mentorships.length === 0) return null;
  const ordered = data.mentorships.toSorted(
    (one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null),
  );
  return (
    <Section title={t('mentorships.title')}>
      <CardGrid cards="wide">
        {ordered.map((mentorship) => (
          <MentorshipCard key={mentorship.id} mentorship={mentorship} />
        ))}
      </CardGrid>
    </Section>
  );
}
