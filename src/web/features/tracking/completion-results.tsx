import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { CompletionTable } from './completion-table.tsx';
import { GradeLegend } from './grade-legend.tsx';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  told: { ':empty': { position: 'absolute' } },
  count: { color: tokens.colorNeutralForeground3 },
  pages: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
});

/** A page of completions, and the way to the others. @param page 1-based */
export function CompletionResults(props: {
  readonly rows: readonly Completion[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly isOutdated: boolean;
  readonly onShowPage: (page: number) => void;
}): JSX.Element {
  const { rows, total, page, pageSize, isOutdated, onShowPage } = props;
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const { number } = useFormat();
  const [told, setTold] = useState('');
  const pages = Math.ceil(total / pageSize);
  const from = (page - 1) * pageSize + 1;
  return (
    <div className={styles.results} aria-busy={isOutdated}>
      <Text role="status" className={styles.count}>
        {t('results', { count: total })}
      </Text>
      <Text role="status" className={styles.told}>
        {told}
      </Text>
      {/* What is still seen belongs to the question before, until the new answer is there. */}
      <div aria-busy={isOutdated}>
        <CompletionTable rows={rows} onTold={setTold} />
      </div>
      {pages > 1 && (
        <nav aria-label={t('pages.label')} className={styles.pages}>
          <Text>
            {t('pages.range', {
              from: number(from),
              to: number(Math.min(from + pageSize - 1, total)),
              total: number(total),
            })}
          </Text>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={t('pages.previous')}
            disabledFocusable={page <= 1}
            onClick={() => onShowPage(page - 1)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={t('pages.next')}
            disabledFocusable={page >= pages}
            onClick={() => onShowPage(page + 1)}
          />
        </nav>
      )}
      <GradeLegend />
    </div>
  );
}
