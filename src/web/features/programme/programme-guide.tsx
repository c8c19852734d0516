import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammePage } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { GuideLink } from '../../components/guide-link.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    // One above the other where it is narrow, each is still large enough to tap (WCAG 2.2, 2.5.8).
    rowGap: tokens.spacingVerticalS,
  },
});

/** Aim, benefits, demands and the first conversation of the format; then the programme's own words. */
export function ProgrammeGuide({ page }: { readonly page: ProgrammePage }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const { format, rules } = page.programme;
  const time = [
    t('words.months', { count: rules.durationMonths }),
    t('words.meet', { count: rules.meetEveryWeeks }),
  ].join(', ');
  const parts = [
    ['aim', t(`guide.formats.${format}.aim`)],
    ['gives', t(`guide.formats.${format}.gives`)],
    ['asks', `${time}. ${t(`words.${rules.availability}`)}.`],
    ['first', t(`guide.formats.${format}.first`)],
  ] as const;
  return (
    <Section
      title={t('guide.title')}
      aside={
        <span className={styles.links}>
          <GuideLink guide="mentee" />
          <GuideLink guide="mentor" />
        </span>
      }
    >
      <CardGrid cards="wide">
        {parts.map(([part, text]) => (
          <Panel key={part} as="li">
            <h3 className={styles.title}>{t(`guide.${part}`)}</h3>
            <Text className={styles.text}>{text}</Text>
          </Panel>
        ))}
      </CardGrid>
      {page.guide !== '' && (
        <Panel>
          <h3 className={styles.title}>{t('guide.own')}</h3>
          <WrittenText>{page.guide}</WrittenText>
        </Panel>
      )}
    </Section>
  );
}
