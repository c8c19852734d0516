import { Field, Radio, RadioGroup, SearchBox, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople, type PersonRow } from '../../../../contract/index.ts';
import { useDelayedSearch } from '../../../lib/use-delayed-search.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';

/** People shown at most: whoever is not among them is found by more of their name. */
const mostShown = 6;

/** Finds the person who is the same, by name, e-mail address or employee number. */
export function ChooseOther(props: {
  readonly keptId: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const { t } = useTranslation(['person-merges', 'people-records']);
  const [search, setSearch] = useState('');
  const { text, change } = useDelayedSearch(search, (words) => {
    setSearch(words);
    props.onChoose('');
  });
  const { data } = useEndpoint(
    listPeople,
    { query: { language: useLanguage(), search, state: 'active', pageSize: mostShown + 1 } },
    { isEnabled: search !== '' },
  );
  const found = (data?.rows ?? []).filter(({ id }) => id !== props.keptId).slice(0, mostShown);
  const wordsFor = (person: PersonRow): string =>
    [
      person.name === '' ? t('people-records:nameless') : person.name,
      person.email,
      person.employeeNumber,
      person.department,
    ]
      .filter((words) => words !== null)
      .join(' · ');
  return (
    <>
      <Field label={t('dialog.search')} hint={t('people-records:filters.searchHint')}>
        <SearchBox maxLength={200} value={text} onChange={(_event, { value }) => change(value)} />
      </Field>
      <div role="status">
        {search !== '' && data !== undefined && found.length === 0 && (
          <Text>{t('dialog.nobody')}</Text>
        )}
      </div>
      {search !== '' && found.length > 0 && (
        <Field label={t('dialog.found')}>
          <RadioGroup value={props.chosen} onChange={(_event, { value }) => props.onChoose(value)}>
            {found.map((person) => (
              <Radio key={person.id} value={person.id} label={wordsFor(person)} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
