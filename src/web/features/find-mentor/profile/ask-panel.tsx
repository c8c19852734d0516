import { Button, Text, makeStyles, typographyStyles } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorProfile } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Panel } from '../../../components/panel.tsx';
import { AskForMentorDialog } from '../ask-for-mentor-dialog.tsx';

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle2, margin: 0 } });

/** The way to ask, or the rule that says why not and what to do instead. */
export function AskPanel(props: {
  readonly programmeId: string;
  readonly mentor: MentorProfile;
  readonly firstName: string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const [isOpen, setIsOpen] = useState(false);
  const { ask } = props.mentor;
  const values = { name: props.firstName };
  return (
    <Panel as="section" look="tinted">
      <h2 className={styles.title}>
        {ask.obstacle === null
          ? t('profile.ask.title', values)
          : t(`profile.obstacles.${ask.obstacle}.title`, values)}
      </h2>
      <Text>
        {ask.obstacle === null
          ? t('profile.ask.text', values)
          : ask.rule === null
            ? t(`profile.obstacles.${ask.obstacle}.text`, values)
            : t(`profile.rules.${ask.rule}`, values)}
      </Text>
      {ask.isPossible && (
        <Button appearance="primary" icon={<ChatRegular />} onClick={() => setIsOpen(true)}>
          {t('profile.ask.action', values)}
        </Button>
      )}
      {ask.mayWait && (
        <>
          <Text>{t('profile.wait.others', { count: ask.waiting })}</Text>
          <Button appearance="primary" onClick={() => setIsOpen(true)}>
            {t('profile.wait.action')}
          </Button>
        </>
      )}
      {!ask.isPossible && ask.obstacle !== 'own-profile' && (
        <AppLink to="/find-mentor">{t('profile.seeOthers')}</AppLink>
      )}
      {ask.obstacle === 'own-profile' && (
        <AppLink to="/mentor/registration">{t('profile.editOwn')}</AppLink>
      )}
      {/* Stays while the answer of a request just made turns `isPossible` to no behind it. */}
      <AskForMentorDialog
        isOpen={isOpen}
        programmeId={props.programmeId}
        mentor={props.mentor}
        firstName={props.firstName}
        waits={ask.obstacle === 'mentor-full'}
        onClose={() => setIsOpen(false)}
      />
    </Panel>
  );
}
