import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { getToday } from '../administration/index.ts';
import { getPerson } from '../people/index.ts';
import { isInAudience } from './audience.rules.ts';
import type { Programme } from './programme.ts';
import { isOpenOn } from './programmes.rules.ts';
import { findProgrammeAmong, listPublishedProgrammes } from './programmes.store.ts';

/**
 * The published programmes that a person may see: those for the audience they are in, those they are
 * asked to take part in, and those they have begun in, whatever has changed since.
 */
export async function listVisibleProgrammes(
  work: Work,
  personId: string,
): Promise<readonly Programme[]> {
  const person = await getPerson(work, personId);
  const own = await listOwnProgrammeIds(work, personId);
  return (await listPublishedProgrammes(work)).filter(
    ({ id, visibility, audience }) =>
      own.has(id) || (visibility === 'audience' && isInAudience(audience, person)),
  );
}

/** @returns the programmes that a person can take part in today, oldest first */
export async function listOpenProgrammes(
  work: Work,
  personId: string,
): Promise<readonly Programme[]> {
  const today = await getToday(work);
  return (await listVisibleProgrammes(work, personId)).filter((each) => isOpenOn(each, today));
}

/**
 * A programme that a person can take part in today: to register, look or ask in it.
 * @throws AppError `not-found` when there is none of this id for them
 */
export async function requireOpenProgramme(
  work: Work,
  id: string,
  personId: string,
): Promise<Programme> {
  const found = await findProgrammeAmong(work, id, ownProgrammes(work, personId));
  if (!found || !isOpenOn(found.programme, found.today)) throw new AppError('not-found');
  const { programme, isAmong } = found;
  if (isAmong) return programme;
  const isForAudience = programme.visibility === 'audience';
  if (isForAudience && isInAudience(programme.audience, await getPerson(work, personId))) {
    return programme;
  }
  throw new AppError('not-found');
}

async function listOwnProgrammeIds(work: Work, personId: string): Promise<ReadonlySet<string>> {
  const own = await ownProgrammes(work, personId).execute(work.db);
  return new Set(own.rows.map((row) => row.programme_id));
}

/** Programmes that a person is asked to take part in, registered in, looked for or began in. */
function ownProgrammes(work: Work, personId: string): RawBuilder<{ programme_id: string }> {
  return sql<{ programme_id: string }>`
    select programme_id from programme_invitations
      where tenant_id = ${work.tenantId} and person_id = ${personId} and state in ('open', 'accepted')
    union select mentorships.programme_id from mentorships
      join group_requests request on request.tenant_id = mentorships.tenant_id
        and request.mentorship_id = mentorships.id
      where request.tenant_id = ${work.tenantId} and request.person_id = ${personId}
        and request.state = 'open'
    union select programme_id from mentor_registrations
      where tenant_id = ${work.tenantId} and person_id = ${personId} and state <> 'withdrawn'
    union select programme_id from mentee_intakes
      where tenant_id = ${work.tenantId} and person_id = ${personId}
    union select mentorships.programme_id from mentorships
      join mentorship_members member on member.tenant_id = mentorships.tenant_id
        and member.mentorship_id = mentorships.id
      where member.tenant_id = ${work.tenantId} and member.person_id = ${personId}`;
}
