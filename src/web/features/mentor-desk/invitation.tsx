import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRegistration, Programme } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { ConversationIllustration } from '../../components/illustrations/conversation-illustration.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  points: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  begin: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
  },
  words: {
    flex: '1 1 280px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
});

const gives = ['insight', 'network', 'skills'] as const;
const asks = ['time', 'course', 'confidence'] as const;

/** What being a mentor gives and asks, before somebody begins. */
export function Invitation(props: {
  readonly programme: Programme;
  readonly registration: MentorRegistration | null;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const beginning = props.registration === null ? 'new' : props.registration.state;
  return (
    <>
      <PageHeader title={t('invitation.title')} lead={props.programme.mission} />
      <Panel look="tinted" className={styles.begin}>
        <div className={styles.words}>
          <Text size={400}>{t(`invitation.begin.${beginning}.text`)}</Text>
          <LinkButton to="/mentor/registration" appearance="primary" size="large">
            {t(`invitation.begin.${beginning}.action`)}
          </LinkButton>
        </div>
        <ConversationIllustration />
      </Panel>
      <CardGrid cards="wide">
        <Panel as="li">
          <h2 className={styles.title}>{t('invitation.gives.title')}</h2>
          <ul className={styles.points}>
            {gives.map((point) => (
              <li key={point}>
                <Text>{t(`invitation.gives.${point}`)}</Text>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel as="li">
          <h2 className={styles.title}>{t('invitation.asks.title')}</h2>
          <ul className={styles.points}>
            {asks.map((point) => (
              <li key={point}>
                <Text>
                  {t(`invitation.asks.${point}`, { days: props.programme.rules.requestExpiryDays })}
                </Text>
              </li>
            ))}
          </ul>
        </Panel>
      </CardGrid>
    </>
  );
}
