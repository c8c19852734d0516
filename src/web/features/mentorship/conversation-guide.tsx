import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentorship } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';

const questions = ['start', 'wish', 'way', 'rhythm', 'end'] as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** A guide to the first conversation: five things to talk about in half an hour. */
export function ConversationGuide({ role }: { readonly role: Mentorship['myRole'] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  return (
    <Section
      title={t('guide.title')}
      lead={t(role === 'mentor' ? 'guide.leadMentor' : 'guide.leadMentee')}
    >
      <Panel>
        <ol className={styles.list}>
          {questions.map((question) => (
            <li key={question}>
              <Text>{t(`guide.${question}`)}</Text>
            </li>
          ))}
        </ol>
      </Panel>
    </Section>
  );
}
