import { SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCohortPair, listCohortPairs, type Cohort } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { PageButtons } from '../../components/page-buttons.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useDelayedSearch } from '../../lib/use-delayed-search.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { PairRow } from './pair-row.tsx';
import { useCohortChange } from './use-cohort-change.ts';

const pageSize = 25;

const useStyles = makeStyles({
  search: { maxWidth: '320px', width: '100%' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Every mentee with whom they are to be paired; in a draft each can be changed and locked. */
export function PairsSection({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const { number, percent } = useFormat();
  const [{ page, search }, setLook] = useState({ page: 1, search: '' });
  const box = useDelayedSearch(search, (words) => setLook({ page: 1, search: words }));
  const { data, error } = useEndpoint(
    listCohortPairs,
    { params: { id: cohort.id }, query: { page, pageSize, search } },
    { keepsPrevious: true },
  );
  const change = useCohortChange(changeCohortPair);
  const { plan, state } = cohort;
  const facts =
    state === 'draft'
      ? [
          { name: t('plan.pairs'), value: number(plan.pairs) },
          { name: t('plan.unmatched'), value: number(plan.unmatched) },
          { name: t('plan.locked'), value: number(plan.locked) },
          { name: t('plan.meanFit'), value: percent((plan.totalFit / plan.pairs) * 100) },
        ]
      : [
          { name: t('plan.formed'), value: number(plan.formed) },
          { name: t('plan.proposed'), value: number(plan.proposed) },
          { name: t('plan.ended'), value: number(plan.ended) },
        ];
  return (
    <Section title={t(`plan.title.${state}`)} lead={t(`plan.lead.${state}`)}>
      <Panel>
        <FactList facts={facts} />
        <SearchBox
          className={styles.search}
          aria-label={t('plan.search')}
          placeholder={t('plan.search')}
          value={box.text}
          onChange={(_event, { value }) => box.change(value)}
        />
        <ProblemMessage error={change.error ?? error} />
        {data?.total === 0 && <Text className={styles.faint}>{t('plan.nobodyFound')}</Text>}
        {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without markers is one */}
        <ul role="list" className={styles.list} aria-label={t(`plan.title.${state}`)}>
          {data?.rows.map((pair) => (
            <PairRow
              key={pair.mentee.id}
              cohort={cohort}
              pair={pair}
              isBusy={change.isPending}
              onChange={(wanted) =>
                change.mutate({
                  params: { id: cohort.id, menteeId: pair.mentee.id },
                  body: { basedOn: cohort.version, ...wanted },
                })
              }
            />
          ))}
        </ul>
        <PageButtons
          page={page}
          pages={Math.ceil((data?.total ?? 0) / pageSize)}
          onChange={(next) => setLook({ page: next, search })}
        />
      </Panel>
    </Section>
  );
}
