import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { useFormat } from '../../../lib/use-format.ts';

const shown = ['new', 'changed', 'unchanged', 'leavers', 'invalid', 'warnings'] as const;

/** How many rows came out how. */
export function ImportCounts(props: {
  readonly counts: NonNullable<PeopleImport['counts']>;
}): JSX.Element {
  const { t } = useTranslation('people');
  const { number } = useFormat();
  return (
    <FactList
      facts={shown.map((name) => ({
        name: t(`counts.${name}`),
        value: number(props.counts[name]),
      }))}
    />
  );
}
