import type { Work } from '../../../jobs/work.ts';
import { mergePeople } from '../merge/merge-people.ts';
import { listRosterSayings } from './list-roster-sayings.ts';

/**
 * Takes back that somebody is in no roster of a platform: who comes in through it is there, also
 * before its rosters are read again.
 */
export async function returnByLaunch(
  work: Work,
  provider: string,
  personId: string,
): Promise<void> {
  const sayings = await listRosterSayings(work, provider, [personId]);
  await mergePeople(
    work,
    { kind: 'roster', provider },
    sayings.map((saying) => ({ ...saying, said: { ...saying.said, employment: true } })),
  );
}
