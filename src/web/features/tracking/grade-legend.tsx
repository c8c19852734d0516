import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeState, grades } from './grade-state.tsx';

const useStyles = makeStyles({
  legend: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, max-content) minmax(0, 68ch)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  entry: { display: 'contents' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What each word in the grade column means. */
export function GradeLegend(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  return (
    <Accordion collapsible>
      <AccordionItem value="grades">
        <AccordionHeader as="h2" size="small">
          {t('table.gradeAbout')}
        </AccordionHeader>
        <AccordionPanel>
          <dl className={styles.legend}>
            {grades.map((grade) => (
              <div key={grade} className={styles.entry}>
                <dt>
                  <GradeState grade={grade} />
                </dt>
                <dd className={styles.text}>{t(`gradeAbout.${grade}`)}</dd>
              </div>
            ))}
          </dl>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
