import type { z } from 'zod';
import { toldParts } from '../../../../contract/index.ts';
import type { Language, ToldPart, getPersonRecord } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { rankSayings } from '../merge/merge.rules.ts';
import type { Saying } from '../merge/merge.rules.ts';
import { listSayings } from '../merge/person-sources.store.ts';
import type { Known } from '../merge/understand.ts';
import { getPeopleSettings } from '../people-settings.ts';
import { getPerson } from '../person.ts';
import { personRow } from './list-people.views.ts';

type PersonRecord = z.input<typeof getPersonRecord.response>;
type Told = NonNullable<PersonRecord['parts'][number]['owner']>;

/**
 * All that is known of a person and from whom: by attribute whose word counts, what the others say,
 * and since when. Nothing of mentoring is in it.
 * @throws AppError `not-found`
 */
export async function getRecord(
  work: Work,
  personId: string,
  language: Language,
): Promise<PersonRecord> {
  const person = await getPerson(work, personId);
  const sayings = (await listSayings(work, [personId])).get(personId) ?? [];
  const { order } = await getPeopleSettings(work);
  const manager = person.managerId === null ? null : await getPerson(work, person.managerId);
  const managerKey = rankSayings(sayings, 'manager', order)[0]?.known.manager;
  const told = (saying: Saying, part: ToldPart): Told => ({
    source: saying.source,
    // The manager was found by the owner's word: who says the same means the same person.
    value:
      part === 'manager' && manager !== null && saying.known.manager === managerKey
        ? manager.name
        : wordsFor(saying.known, part),
    toldAt: saying.saidAt.toISOString(),
  });
  return {
    person: personRow(person, await getOrganisation(work), language),
    parts: toldParts.map((part) => {
      const [owner, ...others] = rankSayings(sayings, part, order);
      return {
        part,
        owner: owner ? told(owner, part) : null,
        others: others.map((saying) => told(saying, part)),
      };
    }),
  };
}

function wordsFor(known: Known, part: ToldPart): string {
  if (part === 'names') {
    return [known.names?.given, known.names?.family].filter((name) => name !== '').join(' ');
  }
  if (part === 'jobLevel') return (known.jobLevel ?? []).join(', ');
  if (part === 'employment') return known.employment === false ? 'left' : 'active';
  return known[part] ?? '';
}
