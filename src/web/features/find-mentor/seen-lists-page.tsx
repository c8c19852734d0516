import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentorLists, type MentorList } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgrammeScreen } from '../../components/programme-screen.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ScoreTable } from './ranking/score-table.tsx';
import { useFilterWords } from './ranking/use-filter-words.ts';

const useStyles = makeStyles({
  facts: { color: tokens.colorNeutralForeground3 },
  entry: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    width: '100%',
  },
});

function SeenList({ list }: { readonly list: MentorList }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const filterWords = useFilterWords();
  const looked = filterWords(list.filters);
  return (
    <Section
      title={format.dateTime(list.shownAt)}
      lead={looked === '' ? t('lists.recommended') : t('lists.looked', { filters: looked })}
    >
      <Panel>
        <Accordion collapsible>
          {list.entries.map((entry, index) => {
            const name = entry.name ?? t('lists.gone');
            return (
              <AccordionItem key={entry.registrationId} value={entry.registrationId}>
                <AccordionHeader>
                  <span className={styles.entry}>
                    <span>{t('lists.place', { place: list.firstPlace + index, name })}</span>
                    <span>{t('why.points', { count: entry.score })}</span>
                  </span>
                </AccordionHeader>
                <AccordionPanel>
                  <ScoreTable addends={entry.addends} score={entry.score} label={name} />
                  {entry.isShownAsNew && <Text>{t('lists.movedUp')}</Text>}
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
        <Text size={200} className={styles.facts}>
          {t('lists.facts', {
            policy: list.policyVersion,
            rules: list.rulesVersion,
            mean: format.number(Math.round(list.meanImpressions)),
          })}
        </Text>
      </Panel>
    </Section>
  );
}

function SeenLists({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { t } = useTranslation('ranking');
  const { data, error, refetch } = useEndpoint(listMentorLists, { params: { programmeId } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.lists.length === 0) {
    return (
      <EmptyState
        title={t('lists.empty.title')}
        text={t('lists.empty.text')}
        actions={<LinkButton to="/find-mentor">{t('order.back')}</LinkButton>}
      />
    );
  }
  return (
    <>
      {data.lists.map((list) => (
        <SeenList key={list.id} list={list} />
      ))}
    </>
  );
}

/** The lists of mentors that the person saw, and why each mentor stood where they stood. */
export function SeenListsPage(): JSX.Element {
  const { t } = useTranslation('ranking');
  return (
    <ProgrammeScreen width="narrow">
      {({ id }) => (
        <>
          <PageHeader
            back={{ to: '/find-mentor/order', label: t('order.title') }}
            title={t('lists.title')}
            lead={t('lists.lead')}
          />
          <SeenLists programmeId={id} />
        </>
      )}
    </ProgrammeScreen>
  );
}
