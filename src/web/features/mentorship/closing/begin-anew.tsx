import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMentorship } from '../mentorship-context.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What can follow on a mentorship that is closed: the same mentor once more, or another. */
export function BeginAnew(): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('closing');
  const { myRole, members, registrationId, groupTitle } = useMentorship();
  if (groupTitle !== null) return null;
  const mentor = members.find(({ role }) => role === 'mentor')?.person.name;
  return (
    <Section title={t('anew.title')} lead={t('anew.lead')}>
      <Panel>
        <div className={styles.actions}>
          {myRole === 'mentor' ? (
            <LinkButton to="/mentor">{t('anew.desk')}</LinkButton>
          ) : (
            <>
              {registrationId !== null && mentor !== undefined && (
                <LinkButton to={`/find-mentor/${registrationId}`}>
                  {t('anew.again', { name: firstNameOf(mentor) })}
                </LinkButton>
              )}
              <LinkButton to="/find-mentor">{t('anew.others')}</LinkButton>
            </>
          )}
        </div>
      </Panel>
    </Section>
  );
}
