import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { mergePeople } from './merge-people.ts';
import type { MergedPerson } from './merge-people.ts';
import type { TellingSource } from './person-sources.store.ts';
import { keep } from './said.ts';
import type { Telling } from './said.ts';

/**
 * Takes in what one source tells of one person, in place of everything that it told before: launches,
 * roster, SCIM and administrators come through here.
 * @param source who tells; `provider` keeps several of a kind apart
 * @param telling what it tells; a part that is null or left out it says nothing about
 * @returns what changed; null where everything stayed as it was
 */
export async function mergePerson(
  work: Work,
  source: TellingSource,
  personId: string,
  telling: Telling,
): Promise<MergedPerson | null> {
  const report = await mergePeople(work, source, [{ personId, said: keep(telling) }]);
  const [change] = report.changed;
  if (!change) return null;
  if (change.changed.length > 0) {
    await recordAudit(work, {
      action: 'person.changed',
      subject: { kind: 'person', id: personId },
      details: { source: source.kind, attributes: change.changed.join(' ') },
    });
  }
  return change;
}
