import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../../lib/api-client.ts';
import type { listMentors, MentorCard } from '../../../../contract/index.ts';
import { CardGrid } from '../../../components/card-grid.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SearchIllustration } from '../../../components/illustrations/search-illustration.tsx';
import { MentorTile } from './mentor-tile.tsx';
import { PageButtons } from '../../../components/page-buttons.tsx';
import type { useDirectoryFilters } from './use-directory-filters.ts';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  count: { color: tokens.colorNeutralForeground2 },
});

export function MentorList(props: {
  readonly mentors: readonly MentorCard[];
  readonly total: number;
  /** More match than are listed. */
  readonly hasMore: boolean;
  /** Why the programme is not for the person as mentee; null: it is. */
  readonly menteeObstacle: CallAnswer<typeof listMentors>['menteeObstacle'];
  readonly pageSize: number;
  readonly state: ReturnType<typeof useDirectoryFilters>;
  readonly isStale: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const { filters, count, clear, setOnlyFree, setPage } = props.state;
  if (props.menteeObstacle !== null) {
    return (
      <EmptyState
        picture={<SearchIllustration />}
        title={t('directory.notForYou.title')}
        text={t(`directory.notForYou.${props.menteeObstacle}`)}
      />
    );
  }
  if (props.total === 0) {
    const isNarrowed = count > 0 || filters.search !== '';
    return (
      <EmptyState
        picture={<SearchIllustration />}
        title={t('directory.empty.title')}
        text={t(isNarrowed ? 'directory.empty.narrowed' : 'directory.empty.none')}
        actions={
          <>
            {isNarrowed && (
              <Button appearance="primary" onClick={clear}>
                {t('directory.clear')}
              </Button>
            )}
            {filters.onlyFree && (
              <Button onClick={() => setOnlyFree(false)}>{t('directory.empty.showFull')}</Button>
            )}
          </>
        }
      />
    );
  }
  return (
    <div className={styles.results}>
      <Text as="h2" className={styles.count}>
        {t(props.hasMore ? 'directory.foundMore' : 'directory.found', { count: props.total })}
      </Text>
      <div aria-busy={props.isStale}>
        <CardGrid>
          {props.mentors.map((mentor) => (
            <MentorTile key={mentor.registrationId} mentor={mentor} />
          ))}
        </CardGrid>
      </div>
      <PageButtons
        page={filters.page}
        pages={Math.ceil(props.total / props.pageSize)}
        onChange={setPage}
      />
    </div>
  );
}
