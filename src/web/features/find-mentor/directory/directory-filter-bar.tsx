import { Button, SearchBox, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  languages,
  listMentorFilters,
  meetingModes,
  mentoringStyles,
} from '../../../../contract/index.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useTopics } from '../../../lib/use-topics.ts';
import { ActiveFilters } from './active-filters.tsx';
import { FilterDropdown } from './filter-dropdown.tsx';
import { useDelayedSearch } from '../../../lib/use-delayed-search.ts';
import type { FilterName, useDirectoryFilters } from './use-directory-filters.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  search: { flex: '1 1 240px', maxWidth: '520px' },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

interface Choice {
  readonly name: FilterName;
  readonly options: readonly string[];
  readonly labelOf: (option: string) => string;
}

/** The search box, the filters behind one button, and those that narrow the list now. */
export function DirectoryFilterBar(props: {
  readonly programmeId: string;
  readonly state: ReturnType<typeof useDirectoryFilters>;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
  const { labelOf } = useTopics();
  const { filters, count, setFilter, setOnlyFree, setSearch } = props.state;
  const [isOpen, setIsOpen] = useState(false);
  const search = useDelayedSearch(filters.search, setSearch);
  const panelId = useId();
  const { data: values } = useEndpoint(
    listMentorFilters,
    { params: { programmeId: props.programmeId } },
    { isEnabled: isOpen || count > 0 },
  );
  const topics = (values?.topics ?? filters.topic).toSorted((a, b) =>
    labelOf(a).localeCompare(labelOf(b)),
  );
  const choices: readonly Choice[] = [
    { name: 'topic', options: topics, labelOf },
    { name: 'style', options: mentoringStyles, labelOf: (it) => t(`common:styles.${it}.name`) },
    { name: 'language', options: languages, labelOf: format.language },
    { name: 'mode', options: meetingModes, labelOf: (it) => t(`common:modes.${it}`) },
    { name: 'country', options: values?.countries ?? filters.country, labelOf: format.country },
    {
      name: 'department',
      options: values?.departments ?? filters.department,
      labelOf: (it) => it,
    },
  ];
  return (
    <div role="search" className={styles.bar}>
      <div className={styles.row}>
        <SearchBox
          className={styles.search}
          aria-label={t('directory.search')}
          placeholder={t('directory.search')}
          value={search.text}
          onChange={(_event, data) => search.change(data.value)}
        />
        <Button
          icon={<FilterRegular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('directory.filters', { count })}
        </Button>
        <Switch
          label={t('directory.onlyFree')}
          checked={filters.onlyFree}
          onChange={(_event, data) => setOnlyFree(data.checked)}
        />
      </div>
      {isOpen && (
        <div id={panelId} className={styles.filters}>
          {choices.map(({ name, options, labelOf: label }) => (
            <FilterDropdown
              key={name}
              label={t(`directory.filter.${name}`)}
              options={options}
              labelOf={label}
              selected={filters[name]}
              onChange={(values) => setFilter(name, values)}
            />
          ))}
        </div>
      )}
      <ActiveFilters state={props.state} choices={choices} />
    </div>
  );
}
