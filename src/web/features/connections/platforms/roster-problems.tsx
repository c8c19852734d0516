import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlatforms, readRosters } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** The courses whose roster was not read, in words, and those where many people are missing. */
export function RosterProblems(props: {
  readonly platform: Platform;
  readonly onTold: (told: string) => void;
}): JSX.Element | null {
  const { platform, onTold } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useEndpointChange(readRosters, {
    refreshes: [listPlatforms],
    onDone: () => {
      setIsAsked(false);
      onTold(t('roster.endAsked'));
    },
  });
  const { problems } = platform.roster;
  if (problems.length === 0) return null;
  const mayEnd = problems.some(({ problem }) => problem === 'many-missing');
  return (
    <Panel look={mayEnd ? 'tinted' : 'plain'}>
      <h3 className={styles.name}>{t('roster.problemsHeading')}</h3>
      <ul className={styles.list}>
        {problems.map(({ course, problem, detail, at, missing }) => (
          <li key={`${course ?? ''} ${problem} ${at}`}>
            <p className={styles.plain}>
              <strong>{course ?? t('roster.unnamed')}</strong>: {t(`roster.words.${problem}`)}
            </p>
            <p className={styles.about}>
              {missing > 0
                ? t('roster.missing', { count: missing })
                : t('roster.since', { when: format.relative(at) })}
            </p>
            {detail !== null && <p className={styles.code}>{detail}</p>}
          </li>
        ))}
      </ul>
      {mayEnd && (
        <div className={styles.actions}>
          <Button aria-haspopup="dialog" onClick={() => setIsAsked(true)}>
            {t('roster.end')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        title={t('roster.endTitle')}
        confirmLabel={t('roster.end')}
        isBusy={isPending}
        error={isPending ? null : error}
        onConfirm={() => mutate({ params: { id: platform.id }, body: { mayEndMany: true } })}
        onClose={() => setIsAsked(false)}
      >
        <p>{t('roster.endText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
