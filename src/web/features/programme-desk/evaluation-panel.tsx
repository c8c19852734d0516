import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getEvaluationSummary } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  question: { ...typographyStyles.subtitle2, margin: 0 },
  answers: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** How people look back, and what they give of their answers: over so many that it is about nobody. */
export function EvaluationPanel(props: { readonly programmeId: string }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('closing');
  const format = useFormat();
  const { programmeId } = props;
  const { data } = useEndpoint(getEvaluationSummary, { params: { programmeId } });
  if (data === undefined) return null;
  const { summary, answers } = data;
  const counted = (count: number | null): string =>
    count === null ? t('summary.hidden') : format.number(count);
  return (
    <Section title={t('summary.title')} lead={t('summary.lead')}>
      <Panel>
        {summary === null ? (
          <Text>{t('summary.few')}</Text>
        ) : (
          <FactList
            facts={[
              { name: t('summary.people'), value: format.number(summary.people) },
              {
                name: t('summary.satisfaction'),
                value: t('summary.outOfFive', { value: format.number(summary.meanSatisfaction) }),
              },
              { name: t('summary.attained'), value: counted(summary.attained) },
              { name: t('summary.recommending'), value: counted(summary.recommending) },
            ]}
          />
        )}
        {answers.map(({ question, words }) => (
          <div key={question}>
            <h3 className={styles.question}>{question}</h3>
            <ul className={styles.answers}>
              {words.map((each, index) => (
                // They hold no state, and two may say the same.
                <li key={index}>
                  <WrittenText>{each}</WrittenText>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Panel>
    </Section>
  );
}
