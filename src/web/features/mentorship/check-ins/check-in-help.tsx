import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { TalkGuide } from './talk-guide.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What one can do when it has gone badly twice: talk, change the agreement, pause, stop. */
export function CheckInHelp(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation(['check-ins', 'help']);
  const { id, myRole } = useMentorship();
  const isLearning = myRole === 'mentee';
  return (
    <Section title={t('help.title')} lead={t('help.lead')}>
      <Panel look="tinted">
        <ul className={styles.list}>
          <li>{t('help.talk')}</li>
          <li>{t('help.agreement')}</li>
          <li>{t('help.pause')}</li>
        </ul>
        <TalkGuide />
        <div className={styles.actions}>
          <LinkButton to={`/mentorships/${id}/help`} appearance="primary">
            {t('help:title')}
          </LinkButton>
          <LinkButton to={`/guides/${isLearning ? 'mentee' : 'mentor'}`}>
            {t('help:exits.guide')}
          </LinkButton>
          <LinkButton to={`/mentorships/${id}/agreement`}>{t('toAgreement')}</LinkButton>
          {isLearning && <LinkButton to="/find-mentor">{t('help:exits.switch')}</LinkButton>}
          <LinkButton to={`/mentorships/${id}`}>{t('help.ways')}</LinkButton>
        </div>
      </Panel>
    </Section>
  );
}
