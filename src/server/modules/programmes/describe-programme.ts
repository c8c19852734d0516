import type { Programme as ProgrammeAnswer } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { formatRules, registrationIn } from './formats.rules.ts';
import type { Programme } from './programme.ts';
import { listOwners } from './programme-owners.store.ts';

/** Programmes as people see them. */
export async function describeProgrammes(
  work: Work,
  programmes: readonly Programme[],
): Promise<ProgrammeAnswer[]> {
  const owners = await listOwners(
    work,
    programmes.map(({ id }) => id),
  );
  return programmes.map((programme) => ({
    id: programme.id,
    name: programme.name,
    mission: programme.mission,
    format: programme.format,
    template: programme.template,
    state: programme.state,
    isInformal: programme.isInformal,
    sponsor: programme.sponsor,
    owners: [...(owners.get(programme.id) ?? [])],
    roleNames: programme.roleNames,
    opensOn: programme.opensOn,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    rules: programme.rules,
    registersAs: registrationIn(programme),
    asks: formatRules[programme.format].asks,
    gathers: formatRules[programme.format].gathering !== null,
  }));
}
