import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentorship } from '../../../../contract/index.ts';
import { GuideLink } from '../../../components/guide-link.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';

const topics = ['begin', 'values', 'expectations', 'way', 'end'] as const;

const useStyles = makeStyles({
  topics: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  tip: { color: tokens.colorNeutralForeground2 },
});

/** A guide to the first conversation for each side: five things to talk about in half an hour. */
export function ConversationGuide({ role }: { readonly role: Mentorship['myRole'] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('introduction');
  const side = role === 'mentee' ? 'mentee' : 'mentor';
  return (
    <Section
      title={t('guide.title')}
      lead={t(`guide.lead.${side}`)}
      aside={<GuideLink guide={side} />}
    >
      <div className={styles.topics}>
        {topics.map((topic) => (
          <Panel key={topic} as="article">
            <h3 className={styles.title}>{t(`guide.${topic}.title`)}</h3>
            <ul className={styles.list}>
              {t(`guide.${topic}.questions`)
                .split('\n')
                .map((question) => (
                  <li key={question}>
                    <Text>{question}</Text>
                  </li>
                ))}
            </ul>
            <Text size={200} className={styles.tip}>
              {t(`guide.${topic}.${side}`)}
            </Text>
          </Panel>
        ))}
      </div>
    </Section>
  );
}
