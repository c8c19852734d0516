import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listAlternatives } from '../../../../contract/index.ts';
import type { MentorCard, MentorRequest } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CardGrid } from '../../../components/card-grid.tsx';
import { Panel } from '../../../components/panel.tsx';
import { PersonSummary } from '../../../components/person-summary.tsx';
import { Section } from '../../../components/section.tsx';
import { keepDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { motivationDraftKey } from '../use-ask-for-mentor.ts';
import { WhyList } from '../why-list.tsx';

/** Requests in these states leave the person without a mentor, or waiting for one. */
const without: readonly MentorRequest['state'][] = ['declined', 'expired', 'withdrawn', 'waiting'];

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2 },
});

function Alternative(props: {
  readonly mentor: MentorCard;
  readonly motivation: string;
}): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const { registrationId, person, explanation } = props.mentor;
  return (
    <Panel as="li">
      <PersonSummary
        person={person}
        headingLevel={3}
        name={
          <AppLink
            to={`/find-mentor/${registrationId}`}
            onClick={() =>
              keepDraft(motivationDraftKey(registrationId), { motivation: props.motivation })
            }
          >
            {person.name}
          </AppLink>
        }
      />
      <WhyList explanation={explanation} label={t('directory.reasonsFor', { name: person.name })} />
    </Panel>
  );
}

/** After a request that came to nothing, or beside one that waits: others who fit, and why. */
export function Alternatives({ request }: { readonly request: MentorRequest }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const isWithout = without.includes(request.state);
  const { data } = useEndpoint(
    listAlternatives,
    { params: { id: request.id } },
    { isEnabled: isWithout },
  );
  if (!isWithout || data === undefined) return null;
  return (
    <Section
      title={t('request.alternatives.title')}
      {...(data.mentors.length > 0 ? { lead: t('request.alternatives.lead') } : {})}
    >
      {data.mentors.length > 0 ? (
        <CardGrid cards="wide">
          {data.mentors.map((mentor) => (
            <Alternative
              key={mentor.registrationId}
              mentor={mentor}
              motivation={request.motivation}
            />
          ))}
        </CardGrid>
      ) : (
        <Text className={styles.none}>{t('request.alternatives.none')}</Text>
      )}
    </Section>
  );
}
