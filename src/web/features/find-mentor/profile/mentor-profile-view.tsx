import { Avatar, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorProfile } from '../../../../contract/index.ts';
import { MentorOfferView } from '../../../components/mentor-offer-view.tsx';
import { Panel } from '../../../components/panel.tsx';
import { usePersonPlace } from '../../../components/person-summary.tsx';
import { usePageHeading } from '../../../components/use-page-heading.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { ReasonList } from '../reason-list.tsx';
import { sharedTopics } from '../shared-topics.ts';
import { AskPanel } from './ask-panel.tsx';
import { initialsOf } from '../../../components/initials.ts';

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
        </div>
      </div>
      <div className={styles.columns}>
        <MentorOfferView
          firstName={firstName}
          offer={mentor}
          sharedTopics={sharedTopics(mentor.reasons)}
          freeSeats={mentor.freeSeats}
        />
        <div className={styles.side}>
          <AskPanel programmeId={props.programmeId} mentor={mentor} firstName={firstName} />
          {mentor.reasons.length > 0 && (
            <Panel as="section">
              <h2 className={styles.sideTitle}>{t('profile.whyThisMentor')}</h2>
              <ReasonList reasons={mentor.reasons} label={t('profile.whyThisMentor')} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
