import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '68ch',
  },
});

const points = ['who', 'gone', 'shared', 'log'] as const;

/** Says what asking for erasure means, and whom to ask. */
export function Erasure(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('my-data');
  return (
    <Section title={t('erasure.title')} lead={t('erasure.lead')}>
      <Panel>
        <ul className={styles.list}>
          {points.map((point) => (
            <li key={point}>
              <Text>{t(`erasure.${point}`)}</Text>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
