import {
  Badge,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDesk } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useTopics } from '../../lib/use-topics.ts';
import { useCountWords } from './use-count-words.ts';

type Topic = ProgrammeDesk['topics'][number];

const shownAtFirst = 8;

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  topic: { width: '56%' },
  cell: { height: 'auto', paddingBlock: tokens.spacingVerticalS, verticalAlign: 'top' },
  words: { overflowWrap: 'anywhere', display: 'block' },
  figure: { fontVariantNumeric: 'tabular-nums' },
  badge: { height: 'auto', minHeight: '20px', marginTop: tokens.spacingVerticalXXS },
  more: { alignSelf: 'flex-start' },
});

/** More people look than there are free seats; what is not told is never said to be short. */
const isShort = ({ looking, freeSeats }: Topic): boolean => (looking ?? 0) > freeSeats;

/** What people look for beside what mentors offer, the greatest shortage first. */
export function TopicsPanel({ topics }: { readonly topics: ProgrammeDesk['topics'] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const { number } = useFormat();
  const { labelOf } = useTopics();
  const countWords = useCountWords();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? topics : topics.slice(0, shownAtFirst);
  return (
    <Section title={t('topics.title')} lead={t('topics.lead')}>
      <Panel>
        {topics.length === 0 && <Text>{t('topics.none')}</Text>}
        {topics.length > 0 && (
          <Table size="small" className={styles.table} aria-label={t('topics.title')}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell className={styles.topic}>{t('topics.topic')}</TableHeaderCell>
                <TableHeaderCell>{t('topics.looking')}</TableHeaderCell>
                <TableHeaderCell>{t('topics.freeSeats')}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {shown.map((topic) => (
                <TableRow key={topic.topicId}>
                  <TableCell className={styles.cell}>
                    <Text className={styles.words}>{labelOf(topic.topicId)}</Text>
                    {isShort(topic) && (
                      <Badge className={styles.badge} appearance="tint" color="warning">
                        {t('topics.short')}
                      </Badge>
                    )}
                  </TableCell>
                  <TableCell className={styles.cell}>
                    <span className={styles.figure}>{countWords(topic.looking)}</span>
                  </TableCell>
                  <TableCell className={styles.cell}>
                    <span className={styles.figure}>{number(topic.freeSeats)}</span>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        {topics.length > shownAtFirst && (
          <Button
            className={styles.more}
            appearance="subtle"
            size="small"
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {t(showsAll ? 'showFewer' : 'showAll', { count: topics.length })}
          </Button>
        )}
      </Panel>
    </Section>
  );
}
