import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { previewPersonMerge } from '../../../../contract/index.ts';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What would come over, or why the two stay two. */
export function MergePreview(props: {
  readonly preview: CallAnswer<typeof previewPersonMerge>;
}): JSX.Element {
  const { obstacles, waysIn, moves, doubles, employeeNumber } = props.preview;
  const styles = useStyles();
  const { t } = useTranslation('person-merges');
  const { relative } = useFormat();
  if (obstacles.length > 0) {
    return (
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          {t('preview.notPossible')}
          <ul className={styles.list}>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{t(`obstacles.${obstacle}`)}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <div role="status" className={styles.parts}>
      <div>
        <Text weight="semibold">{t('preview.moves')}</Text>
        <ul className={styles.list}>
          {waysIn.map(({ kind, through, lastUsedAt }, at) => (
            <li key={`${kind} ${String(at)}`}>
              {[
                t(`preview.kinds.${kind}`),
                through,
                t('preview.lastUsed', { when: relative(lastUsedAt) }),
              ]
                .filter((words) => words !== null)
                .join(' · ')}
            </li>
          ))}
          {employeeNumber !== null && <li>{t('preview.number', { number: employeeNumber })}</li>}
          {moves.map(({ kind, count }) => (
            <li key={kind}>{t(`preview.counts.${kind}`, { count })}</li>
          ))}
          <li>{t('preview.sources')}</li>
        </ul>
      </div>
      {doubles.length > 0 && (
        <div>
          <Text weight="semibold">{t('preview.doubles')}</Text>
          <ul className={styles.list}>
            {doubles.map(({ kind }) => (
              <li key={kind}>{t(`preview.rules.${kind}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <Text size={200} className={styles.quiet}>
        {t('preview.unread')}
      </Text>
    </div>
  );
}
