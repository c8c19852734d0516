import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { LastProblem } from '../last-problem.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { refusalKindOf } from './refusal.rules.ts';

/** The visits that were refused, by reason, and the last thing that went wrong otherwise. */
export function RefusalSection({ platform }: { readonly platform: Platform }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const { refusals, lastError, lastErrorAt } = platform;
  return (
    <Section title={t('refusals.heading')} lead={t('refusals.lead')}>
      {lastError !== null && (
        <LastProblem
          title={
            lastErrorAt === null
              ? t('lastError')
              : t('lastErrorAt', { when: format.relative(lastErrorAt) })
          }
          words={lastError}
        />
      )}
      {refusals.length === 0 ? (
        <p className={styles.about}>{t('refusals.none')}</p>
      ) : (
        <Panel>
          <ul className={styles.list}>
            {refusals.map(({ reason, count, lastAt, correlationId }) => (
              <li key={reason}>
                <p className={styles.plain}>
                  {format.number(count)} × {t(`refusals.words.${refusalKindOf(reason)}`)}
                </p>
                <p className={styles.about}>
                  {t('refusals.last')}: {format.dateTime(lastAt)} · {t('refusals.reason')}:{' '}
                  <span className={styles.code}>{reason}</span> · {t('refusals.reference')}:{' '}
                  <span className={styles.code}>{correlationId}</span>
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Section>
  );
}
