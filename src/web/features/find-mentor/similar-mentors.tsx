import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentors, type MentorProfile } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { keepDraft } from '../../lib/use-draft.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { motivationDraftKey } from './use-ask-for-mentor.ts';

const shown = 3;

const useStyles = makeStyles({
  similar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Mentors with a free seat who talk about the same; what was written goes along to them. */
export function SimilarMentors(props: {
  readonly programmeId: string;
  readonly mentor: MentorProfile;
  readonly motivation: string;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const { data } = useEndpoint(listMentors, {
    params: { programmeId: props.programmeId },
    query: { topic: props.mentor.topics, onlyFree: 'true', pageSize: shown + 1 },
  });
  const others = data?.rows
    .filter(({ registrationId }) => registrationId !== props.mentor.registrationId)
    .slice(0, shown);
  if (others === undefined || others.length === 0) return null;
  return (
    <div className={styles.similar}>
      <Text weight="semibold">{t('ask.similar')}</Text>
      {others.map(({ registrationId, person }) => (
        <PersonSummary
          key={registrationId}
          person={person}
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
      ))}
    </div>
  );
}
