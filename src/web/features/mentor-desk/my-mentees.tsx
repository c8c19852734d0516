import { Text, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentorships } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { CardGrid } from '../../components/card-grid.tsx';
import { MentorshipTimeline } from '../../components/mentorship-timeline.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle2, margin: 0 } });

/** The mentorships in which the person is the mentor and that have not ended. */
export function MyMentees(): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const format = useFormat();
  const { data } = useEndpoint(listMentorships, {});
  const mine = data?.mentorships.filter(
    ({ myRole, endedAt }) => myRole === 'mentor' && endedAt === null,
  );
  if (mine === undefined || mine.length === 0) return null;
  return (
    <Section title={t('mentees')}>
      <CardGrid cards="wide">
        {mine.map((mentorship) => {
          const { groupTitle, members } = mentorship;
          if (groupTitle !== null) {
            const others = members.filter(({ role }) => role === 'mentee' || role === 'peer');
            return (
              <Panel key={mentorship.id} as="li">
                <h3 className={styles.title}>
                  <AppLink to={`/mentorships/${mentorship.id}`}>{groupTitle}</AppLink>
                </h3>
                <Text size={200}>{format.list(others.map(({ person }) => person.name))}</Text>
                <MentorshipTimeline mentorship={mentorship} />
              </Panel>
            );
          }
          const mentee = members.find(({ role }) => role === 'mentee')?.person;
          if (mentee === undefined) return null;
          return (
            <Panel key={mentorship.id} as="li">
              <PersonSummary
                person={mentee}
                headingLevel={3}
                name={<AppLink to={`/mentorships/${mentorship.id}`}>{mentee.name}</AppLink>}
              />
              <MentorshipTimeline mentorship={mentorship} />
            </Panel>
          );
        })}
      </CardGrid>
    </Section>
  );
}
