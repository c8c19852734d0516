import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Avatar,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorProfile } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { MentorOfferView } from '../../../components/mentor-offer-view.tsx';
import { Panel } from '../../../components/panel.tsx';
import { usePersonPlace } from '../../../components/person-summary.tsx';
import { usePageHeading } from '../../../components/use-page-heading.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { ScoreTable } from '../ranking/score-table.tsx';
import { sharedTopics } from '../shared-topics.ts';
import { WhyList } from '../../../components/mentor-choice/why-list.tsx';
import { AskPanel } from './ask-panel.tsx';
import { TrackRecord } from './track-record.tsx';
import { initialsOf } from '../../../../content/initials.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: '1 1 240px' },
  name: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none' },
  faint: { color: tokens.colorNeutralForeground3 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 300px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 759px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 759px)': { order: -1 },
  },
  points: { marginInline: 0 },
  sideTitle: { ...typographyStyles.subtitle2, margin: 0 },
});

export function MentorProfileView(props: {
  readonly programmeId: string;
  readonly mentor: MentorProfile;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const placeOf = usePersonPlace();
  const { mentor } = props;
  const { person } = mentor;
  const heading = usePageHeading(person.name);
  const firstName = firstNameOf(person.name);
  return (
    <>
      <div className={styles.head}>
        <Avatar
          name={person.name}
          initials={initialsOf(person.name)}
          size={96}
          color="colorful"
          aria-hidden
        />
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.name}>
            {person.name}
          </h1>
          {person.jobTitle !== null && <Text size={400}>{person.jobTitle}</Text>}
          <Text className={styles.faint}>{placeOf(person)}</Text>
          {mentor.trackRecord !== null && <TrackRecord record={mentor.trackRecord} />}
        </div>
      </div>
      <div className={styles.columns}>
        <MentorOfferView
          firstName={firstName}
          offer={mentor}
          sharedTopics={sharedTopics(mentor.explanation?.reasons ?? [])}
          freeSeats={mentor.freeSeats}
        />
        <div className={styles.side}>
          <AskPanel programmeId={props.programmeId} mentor={mentor} firstName={firstName} />
          {mentor.explanation !== null && (
            <Panel as="section">
              <h2 className={styles.sideTitle}>{t('profile.whyThisMentor')}</h2>
              <WhyList explanation={mentor.explanation} label={t('profile.whyThisMentor')} />
              <Accordion collapsible>
                <AccordionItem value="points">
                  <AccordionHeader as="h3">
                    {t('profile.points', { count: mentor.explanation.score })}
                  </AccordionHeader>
                  <AccordionPanel className={styles.points}>
                    <ScoreTable
                      addends={mentor.explanation.addends}
                      score={mentor.explanation.score}
                      label={t('profile.points', { count: mentor.explanation.score })}
                    />
                  </AccordionPanel>
                </AccordionItem>
              </Accordion>
              <AppLink to="/find-mentor/order">{t('directory.howOrdered')}</AppLink>
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
