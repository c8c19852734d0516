import type { Work } from '../../../jobs/work.ts';
import { mergePeople } from '../merge/merge-people.ts';
import { listRosterSayings } from './list-roster-sayings.ts';

/**
 * Takes it that people are in none of a platform's rosters any more. Whether that ends anything, the
 * merge decides: where HR says that somebody works here, they do.
 * @param provider the registration
 * @returns how many left by it
 */
export async function endMembers(
  work: Work,
  provider: string,
  personIds: readonly string[],
): Promise<number> {
  const sayings = await listRosterSayings(work, provider, personIds);
  if (sayings.length === 0) return 0;
  const { changed } = await mergePeople(
    work,
    { kind: 'roster', provider },
    sayings.map(({ personId, said }) => ({ personId, said: { ...said, employment: false } })),
  );
  return changed.filter(({ became }) => became === 'left').length;
}
