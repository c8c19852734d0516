import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** Why scores of this platform's people are not in its gradebook, and where each is to be seen. */
export function ScoreProblems({ platform }: { readonly platform: Platform }): JSX.Element | null {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { problems } = platform.scores;
  if (problems.length === 0) return null;
  return (
    <Section
      title={t('problems.heading')}
      aside={<AppLink to="/tracking">{common('navigation.tracking')}</AppLink>}
    >
      <Panel>
        <ul className={styles.list}>
          {problems.map(({ problem, count, detail }) => (
            <li key={problem}>
              <p className={styles.plain}>
                {format.number(count)} × {t(`problems.words.${problem}`)}
              </p>
              {detail !== null && <p className={styles.code}>{detail}</p>}
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
