import type { PersonCard, Programme as ProgrammeAnswer } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getPeople, personCard } from '../people/index.ts';
import { listOpenProgrammes } from './open-programmes.ts';
import type { Programme } from './programme.ts';
import { listOwners } from './programme-owners.store.ts';

/** @returns the programmes that a person can take part in, as people see them */
export async function listProgrammesFor(work: Work, personId: string): Promise<ProgrammeAnswer[]> {
  const programmes = await listOpenProgrammes(work, personId);
  const owners = await listOwnerCards(
    work,
    programmes.map(({ id }) => id),
  );
  return programmes.map((programme) =>
    describeProgramme(programme, owners.get(programme.id) ?? []),
  );
}

/** A programme as people see it. */
function describeProgramme(programme: Programme, owners: readonly PersonCard[]): ProgrammeAnswer {
  const { id, name, mission, format, template, state, sponsor, roleNames } = programme;
  const { opensOn, startsOn, endsOn, rules } = programme;
  return {
    ...{ id, name, mission, format, template, state, sponsor, roleNames },
    ...{ opensOn, startsOn, endsOn, rules },
    owners: [...owners],
  };
}

async function listOwnerCards(
  work: Work,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, PersonCard[]>> {
  const owners = await listOwners(work, programmeIds);
  const people = await getPeople(
    work,
    owners.map(({ personId }) => personId),
  );
  const cards = new Map<string, PersonCard[]>(programmeIds.map((id) => [id, []]));
  for (const { programmeId, personId } of owners) {
    const person = people.get(personId);
    if (person?.isActive) cards.get(programmeId)?.push(personCard(person));
  }
  return cards;
}
