import { sql } from 'kysely';
import type { z } from 'zod';
import type { listOwnedProgrammes, OwnedProgramme } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { requireOwnership } from '../programme-access.ts';
import { listOwners } from '../programme-owners.store.ts';
import { getProgramme, listAllProgrammes } from '../programmes.store.ts';

/**
 * A programme with everything that its owner sets.
 * @throws AppError `not-found` for who does not own it
 */
export async function getOwnedProgramme(
  work: Work,
  session: Session,
  id: string,
): Promise<OwnedProgramme> {
  await requireOwnership(work, session, id);
  const programme = await getProgramme(work, id);
  const owners = (await listOwners(work, [id])).get(id) ?? [];
  const { state, template, isInformal, rulesVersion, updatedAt } = programme;
  return {
    ...{ id, state, template, isInformal, rulesVersion },
    owners: [...owners],
    settings: {
      name: programme.name,
      mission: programme.mission,
      guide: programme.guide,
      format: programme.format,
      sponsor: programme.sponsor,
      roleNames: programme.roleNames,
      opensOn: programme.opensOn,
      startsOn: programme.startsOn,
      endsOn: programme.endsOn,
      visibility: programme.visibility,
      audience: programme.audience,
      resources: [...programme.resources],
      rules: programme.rules,
      ownerIds: owners.map((owner) => owner.id),
    },
    updatedAt: updatedAt.toISOString(),
  };
}

/** The programmes of an owner, or all for an administrator; those that are over last. */
export async function listOwnedBy(
  work: Work,
  session: Session,
): Promise<z.input<typeof listOwnedProgrammes.response>> {
  const all = await listAllProgrammes(work);
  const owners = await listOwners(
    work,
    all.map(({ id }) => id),
  );
  const isOwn = (id: string): boolean =>
    session.roles.includes('ld_administrator') ||
    (owners.get(id) ?? []).some((owner) => owner.id === session.personId);
  const counts = await countTakingPart(work);
  const programmes = all
    .filter(({ id }) => isOwn(id))
    .map((programme) => ({
      id: programme.id,
      name: programme.name,
      format: programme.format,
      state: programme.state,
      isInformal: programme.isInformal,
      owners: [...(owners.get(programme.id) ?? [])],
      opensOn: programme.opensOn,
      endsOn: programme.endsOn,
      mentors: counts.mentors.get(programme.id) ?? 0,
      mentorships: counts.mentorships.get(programme.id) ?? 0,
      updatedAt: programme.updatedAt.toISOString(),
    }));
  const isOver = ({ state }: { state: string }): number => Number(state === 'closed');
  return { programmes: programmes.sort((a, b) => isOver(a) - isOver(b)) };
}

type Counts = ReadonlyMap<string, number>;

async function countTakingPart(work: Work): Promise<{ mentors: Counts; mentorships: Counts }> {
  const count = async (
    table: 'mentor_registrations' | 'mentorships',
    counted: readonly string[],
  ): Promise<Counts> => {
    const rows = await work.db
      .selectFrom(table)
      .select(['programme_id', sql<number>`count(*)`.as('count')])
      .where('tenant_id', '=', work.tenantId)
      .where('state', 'in', [...counted])
      .groupBy('programme_id')
      .execute();
    return new Map(rows.map((row) => [row.programme_id, row.count]));
  };
  return {
    mentors: await count('mentor_registrations', ['active', 'paused']),
    mentorships: await count('mentorships', ['introduction', 'agreement', 'active', 'closing']),
  };
}
