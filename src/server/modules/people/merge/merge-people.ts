import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { PersonAttribute } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { PersonLeft, PersonReturned } from '../events.ts';
import { getPeopleSettings } from '../people-settings.ts';
import { changedAttributes } from './changed-attributes.ts';
import { joinManagers } from './join-managers.ts';
import { mergeSayings } from './merge.rules.ts';
import { mergedColumnNames, toMergedColumns } from './merged-columns.ts';
import type { MergedColumns } from './merged-columns.ts';
import { listSayings, saveSayings } from './person-sources.store.ts';
import type { SaidOfPerson, TellingSource } from './person-sources.store.ts';

/** What became of a person whose merged attributes changed. */
export interface MergedPerson {
  readonly personId: string;
  readonly changed: readonly PersonAttribute[];
  readonly became: 'left' | 'active' | null;
}

export interface MergeReport {
  /** Those whose attributes or state changed; the others stayed as they were. */
  readonly changed: readonly MergedPerson[];
  /** Those whose manager is named and found nowhere. */
  readonly unknownManagers: readonly string[];
}

interface Change extends MergedPerson {
  readonly row: MergedColumns & { readonly id: string; readonly said_by: unknown };
}

/**
 * The one way in which anything that is known of people changes: keeps what a source says of each, and
 * brings the people up to date with what follows from all sources together. Leaving and returning are
 * published; each of them has an audit row.
 * @param sayings of people who exist, each person once
 */
export async function mergePeople(
  work: Work,
  source: TellingSource,
  sayings: readonly SaidOfPerson[],
): Promise<MergeReport> {
  const personIds = sayings.map((saying) => saying.personId);
  const present = await lockPeople(work, personIds);
  const told = await saveSayings(work, source, sayings);
  const changes = await findChanges(work, told, present);
  await updatePeople(work, changes);
  const unknownManagers = await joinManagers(work, personIds);
  await announce(work, changes, source);
  const changed = changes.filter((each) => each.changed.length > 0 || each.became !== null);
  return { changed, unknownManagers };
}

/**
 * Brings people up to date with what follows from their sources, where what a source has said has become
 * another person's, or another source goes first. Audited as an administrator's doing, which it is.
 * @returns how many have other attributes, or work here or not, by it
 */
export async function remergePeople(work: Work, personIds: readonly string[]): Promise<number> {
  const present = await lockPeople(work, personIds);
  const changes = (await findChanges(work, personIds, present)).filter(
    ({ personId, row }) => !isDeepStrictEqual({ ...present.get(personId) }, { ...row }),
  );
  await updatePeople(work, changes);
  await joinManagers(work, personIds);
  await announce(work, changes, { kind: 'manual', provider: '' });
  return changes.filter((each) => each.changed.length > 0 || each.became !== null).length;
}

/** Those who were merged into another stay as they are, whoever tells of them, until it is undone. */
type PresentRow = MergedColumns & { readonly id: string; readonly said_by: unknown };

async function lockPeople(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PresentRow>> {
  const rows = await work.db
    .selectFrom('people')
    .select(['id', 'said_by', ...mergedColumnNames])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('person_merges as merge')
            .select('merge.id')
            .whereRef('merge.tenant_id', '=', 'people.tenant_id')
            .whereRef('merge.merged_id', '=', 'people.id')
            .where('merge.undone_at', 'is', null),
        ),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row as PresentRow]));
}

async function findChanges(
  work: Work,
  personIds: readonly string[],
  present: ReadonlyMap<string, PresentRow>,
): Promise<Change[]> {
  if (personIds.length === 0) return [];
  const settings = await getPeopleSettings(work, true);
  const sayings = await listSayings(work, personIds);
  return personIds.flatMap((personId) => {
    const before = present.get(personId);
    if (!before) return [];
    const merged = mergeSayings(sayings.get(personId) ?? [], settings.order);
    const row = { id: personId, said_by: merged.saidBy, ...toMergedColumns(merged, settings) };
    const changed = changedAttributes(before, row);
    const became = before.state === row.state ? null : row.state;
    return [{ personId, changed, became, row }];
  });
}

async function updatePeople(work: Work, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update people p set
      given_name = r.given_name, family_name = r.family_name, email = r.email,
      department = r.department, division = r.division, country = r.country,
      location = r.location, job_title = r.job_title, job_level = r.job_level,
      manager_key = r.manager_key, language = r.language, time_zone = r.time_zone,
      start_date = r.start_date, state = r.state, said_by = r.said_by,
      updated_at = ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes.map(({ row }) => row))}::jsonb) as r (
      id uuid, given_name text, family_name text, email text, department text, division text,
      country text, location text, job_title text, job_level integer, manager_key text,
      language text, time_zone text, start_date date, state text, said_by jsonb)
    where p.tenant_id = ${work.tenantId} and p.id = r.id`.execute(work.db);
}

async function announce(
  work: Work,
  changes: readonly Change[],
  source: TellingSource,
): Promise<void> {
  for (const { personId, became } of changes) {
    if (became === null) continue;
    await work.publish(became === 'left' ? PersonLeft : PersonReturned, { personId });
    await recordAudit(work, {
      action: became === 'left' ? 'person.left' : 'person.returned',
      subject: { kind: 'person', id: personId },
      details: { source: source.kind },
    });
  }
}
