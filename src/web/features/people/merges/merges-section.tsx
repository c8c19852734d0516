import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPersonMerges, type PersonRow } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { MergeItem } from './merge-item.tsx';

const MergeDialog = lazy(async () => ({
  default: (await import('./merge-dialog.tsx')).MergeDialog,
}));

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  begin: { alignSelf: 'flex-start' },
});

/** Whether the person was known twice: what was merged, the way to undo it, and the way to merge. */
export function MergesSection({ person }: { readonly person: PersonRow }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('person-merges');
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch } = useEndpoint(listPersonMerges, { params: { id: person.id } });
  const merges = data?.merges ?? [];
  const isMerged = merges.some(({ role }) => role === 'merged');
  const mayMerge = person.state === 'active' && !isMerged;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Panel>
        {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {merges.length > 0 && (
          <ul className={styles.list}>
            {merges.map((merge) => (
              <MergeItem key={merge.id} merge={merge} />
            ))}
          </ul>
        )}
        {data !== undefined && merges.length === 0 && <Text>{t('none')}</Text>}
        {mayMerge && (
          <Button className={styles.begin} onClick={() => setIsOpen(true)}>
            {t('begin')}
          </Button>
        )}
      </Panel>
      {isOpen && (
        <Suspense fallback={null}>
          <MergeDialog kept={person} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}
