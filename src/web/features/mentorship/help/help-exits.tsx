import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/link-button.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The ways on that need nobody's help: talk, change, switch, pause, stop. */
export function HelpExits(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { id, myRole, state } = useMentorship();
  const guides = myRole === 'mentor' || myRole === 'facilitator';
  return (
    <Section title={t('exits.title')}>
      <div className={styles.actions}>
        <LinkButton to={`/guides/${guides ? 'mentor' : 'mentee'}`}>{t('exits.guide')}</LinkButton>
        {state !== 'introduction' && (
          <LinkButton to={`/mentorships/${id}/agreement`}>{t('exits.agreement')}</LinkButton>
        )}
        {!guides && <LinkButton to="/find-mentor">{t('exits.switch')}</LinkButton>}
        <LinkButton to={`/mentorships/${id}`}>{t('exits.ways')}</LinkButton>
      </div>
    </Section>
  );
}
