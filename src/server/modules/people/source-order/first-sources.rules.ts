import { personSources, toldParts } from '../../../../contract/index.ts';
import type { FirstSources, PersonSource } from '../../../../contract/index.ts';
import type { SourceOrder } from '../merge/merge.rules.ts';

/** The source that an organisation has put before the others, for each part. */
export function firstSourcesOf({ byPart }: SourceOrder): FirstSources {
  return Object.fromEntries(
    toldParts.map((part) => [part, byPart[part]?.[0] ?? null]),
  ) as FirstSources;
}

/** The orders that follow: the one that is named first, the others behind it as they usually are. */
export function ordersByPart(first: FirstSources): SourceOrder['byPart'] {
  return Object.fromEntries(
    toldParts.flatMap((part) => {
      const source = first[part];
      return source === null ? [] : [[part, withFirst(source)] as const];
    }),
  );
}

const withFirst = (source: PersonSource): PersonSource[] => [
  source,
  ...personSources.filter((each) => each !== source),
];
