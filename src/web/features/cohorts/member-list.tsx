import { Button, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  includeInCohort,
  listCohortMembers,
  type Cohort,
  type CohortMember,
} from '../../../contract/index.ts';
import { PageButtons } from '../../components/page-buttons.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useDelayedSearch } from '../../lib/use-delayed-search.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useCohortChange } from './use-cohort-change.ts';

const pageSize = 20;

const useStyles = makeStyles({
  search: { maxWidth: '320px', width: '100%' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

/** Everybody of a cohort, to leave somebody out or take them in again. */
export function MemberList({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const [{ page, search }, setLook] = useState({ page: 1, search: '' });
  const box = useDelayedSearch(search, (words) => setLook({ page: 1, search: words }));
  const { data, error } = useEndpoint(
    listCohortMembers,
    { params: { id: cohort.id }, query: { page, pageSize, search } },
    { keepsPrevious: true },
  );
  const include = useCohortChange(includeInCohort);
  const toggle = ({ person, isIncluded }: CohortMember): void =>
    include.mutate({
      params: { id: cohort.id, personId: person.id },
      body: { basedOn: cohort.version, isIncluded: !isIncluded },
    });
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label={t('members.search')}
        placeholder={t('members.search')}
        value={box.text}
        onChange={(_event, { value }) => box.change(value)}
      />
      <ProblemMessage error={include.error ?? error} />
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without markers is one */}
      <ul role="list" className={styles.list} aria-label={t('members.title')}>
        {data?.rows.map((member) => (
          <li key={`${member.role} ${member.person.id}`} className={styles.row}>
            <div className={styles.words}>
              <Text weight="semibold" strikethrough={!member.isIncluded}>
                {member.person.name}
              </Text>
              <Text size={200} className={styles.faint}>
                {[
                  t(`common:roles.${member.role}`),
                  member.person.department,
                  member.seats === null ? null : t('members.seatsOf', { count: member.seats }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </Text>
            </div>
            {cohort.state === 'draft' && (
              <Button
                size="small"
                className={styles.button}
                aria-label={t(member.isIncluded ? 'members.leaveOut' : 'members.takeIn', {
                  name: member.person.name,
                })}
                disabledFocusable={include.isPending}
                onClick={() => toggle(member)}
              >
                {t(member.isIncluded ? 'members.out' : 'members.in')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <PageButtons
        page={page}
        pages={Math.ceil((data?.total ?? 0) / pageSize)}
        onChange={(next) => setLook({ page: next, search })}
      />
    </>
  );
}
