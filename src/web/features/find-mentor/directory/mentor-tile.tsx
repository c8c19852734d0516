import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorCard } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { LabelTags } from '../../../components/label-tags.tsx';
import { Panel } from '../../../components/panel.tsx';
import { PersonSummary } from '../../../components/person-summary.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useTopics } from '../../../lib/use-topics.ts';
import { WhyDialog } from '../ranking/why-dialog.tsx';
import { sharedTopics } from '../shared-topics.ts';
import { WhyList } from '../../../components/mentor-choice/why-list.tsx';

const mostTopics = 4;

const useStyles = makeStyles({
  tile: { height: '100%' },
  excerpt: { color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** A mentor in the directory: who they are, what you share, and whether there is room. */
export function MentorTile({ mentor }: { readonly mentor: MentorCard }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
  const { labelOf } = useTopics();
  return (
    <Panel as="li" className={styles.tile}>
      <PersonSummary
        person={mentor.person}
        headingLevel={3}
        size={56}
        name={<AppLink to={`/find-mentor/${mentor.registrationId}`}>{mentor.person.name}</AppLink>}
      />
      <LabelTags
        label={t('common:mentor.topics')}
        labels={mentor.topics.map(labelOf)}
        highlighted={sharedTopics(mentor.explanation.reasons).map(labelOf)}
        atMost={mostTopics}
      />
      {mentor.explanation.reasons.length > 0 ? (
        <WhyList
          explanation={mentor.explanation}
          label={t('directory.reasonsFor', { name: mentor.person.name })}
        />
      ) : (
        <Text className={styles.excerpt}>{mentor.excerpt}</Text>
      )}
      <div className={styles.foot}>
        <div className={styles.facts}>
          <Text size={200}>{mentor.languages.map(format.language).join(', ')}</Text>
          <Text size={200}>{t('common:mentor.freeSeats', { count: mentor.freeSeats })}</Text>
        </div>
        <WhyDialog name={mentor.person.name} explanation={mentor.explanation} />
      </div>
    </Panel>
  );
}
