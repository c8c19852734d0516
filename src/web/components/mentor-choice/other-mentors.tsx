import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listAlternatives, type MentorCard } from '../../../contract/index.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { AppLink } from '../app-link.tsx';
import { CardGrid } from '../card-grid.tsx';
import { Panel } from '../panel.tsx';
import { PersonSummary } from '../person-summary.tsx';
import { Section } from '../section.tsx';
import { WhyList } from './why-list.tsx';

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2 },
});

/** Other mentors who fit a mentee whose request, or what came of it, has ended; and why they fit. */
export function OtherMentors(props: {
  readonly requestId: string;
  /** Said of them where there are any. */
  readonly lead: string;
  /** Before one of them is opened. */
  readonly onOpen?: (registrationId: string) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const { requestId, lead, onOpen } = props;
  const { data } = useEndpoint(listAlternatives, { params: { id: requestId } });
  if (data === undefined) return null;
  return (
    <Section title={t('request.alternatives.title')} {...(data.mentors.length > 0 ? { lead } : {})}>
      {data.mentors.length > 0 ? (
        <CardGrid cards="wide">
          {data.mentors.map((mentor) => (
            <OtherMentor
              key={mentor.registrationId}
              mentor={mentor}
              onOpen={() => onOpen?.(mentor.registrationId)}
            />
          ))}
        </CardGrid>
      ) : (
        <Text className={styles.none}>{t('request.alternatives.none')}</Text>
      )}
    </Section>
  );
}

function OtherMentor(props: {
  readonly mentor: MentorCard;
  readonly onOpen: () => void;
}): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const { registrationId, person, explanation } = props.mentor;
  return (
    <Panel as="li">
      <PersonSummary
        person={person}
        headingLevel={3}
        name={
          <AppLink to={`/find-mentor/${registrationId}`} onClick={props.onOpen}>
            {person.name}
          </AppLink>
        }
      />
      <WhyList explanation={explanation} label={t('directory.reasonsFor', { name: person.name })} />
    </Panel>
  );
}
