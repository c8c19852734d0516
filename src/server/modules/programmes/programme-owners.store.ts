import type { PersonCard } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getPeople, personCard } from '../people/index.ts';

/**
 * Who owns each of these programmes, whoever was named first before the others.
 * @returns the owners who still work for the organisation, by programme
 */
export async function listOwners(
  work: Work,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonCard[]>> {
  if (programmeIds.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('programme_owners')
    .select(['programme_id', 'person_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', 'in', [...programmeIds])
    .orderBy('created_at')
    .orderBy('person_id')
    .execute();
  const people = await getPeople(
    work,
    rows.map((row) => row.person_id),
  );
  const owners = new Map<string, PersonCard[]>(programmeIds.map((id) => [id, []]));
  for (const row of rows) {
    const person = people.get(row.person_id);
    if (person?.isActive) owners.get(row.programme_id)?.push(personCard(person));
  }
  return owners;
}

/** Makes these people, and nobody else, the owners. */
export async function setOwners(
  work: Work,
  programmeId: string,
  personIds: readonly string[],
): Promise<void> {
  let former = work.db
    .deleteFrom('programme_owners')
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId);
  if (personIds.length > 0) former = former.where('person_id', 'not in', [...personIds]);
  await former.execute();
  if (personIds.length === 0) return;
  await work.db
    .insertInto('programme_owners')
    .values(
      [...new Set(personIds)].map((personId) => ({
        tenant_id: work.tenantId,
        programme_id: programmeId,
        person_id: personId,
        created_at: work.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'programme_id', 'person_id']).doNothing(),
    )
    .execute();
}
