import { mentorshipRoleSchema, mentorshipStateSchema } from '../../../contract/index.ts';
import type { MentorshipRole, MentorshipState } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';

export interface StoredMember {
  readonly personId: string;
  readonly role: MentorshipRole;
  readonly confirmedAt: Date | null;
}

/** A mentorship as it is stored. */
export interface StoredMentorship {
  readonly id: string;
  readonly programmeId: string;
  /** The mentor's offer whose seat it takes; null where nobody's does. */
  readonly registrationId: string | null;
  readonly state: MentorshipState;
  readonly createdAt: Date;
  readonly activeSince: Date | null;
  readonly endedAt: Date | null;
  readonly members: readonly StoredMember[];
}

/** Begins a mentorship between the two of a request, with its introduction. */
export async function insertMentorship(
  work: Work,
  request: {
    id: string;
    programmeId: string;
    registrationId: string;
    mentorId: string;
    menteeId: string;
  },
): Promise<string> {
  const id = newId(work.now);
  await work.db
    .insertInto('mentorships')
    .values({
      tenant_id: work.tenantId,
      id,
      programme_id: request.programmeId,
      mentor_request_id: request.id,
      mentor_registration_id: request.registrationId,
      state: 'introduction',
      created_at: work.now,
    })
    .execute();
  await work.db
    .insertInto('mentorship_members')
    .values([
      { tenant_id: work.tenantId, mentorship_id: id, person_id: request.mentorId, role: 'mentor' },
      { tenant_id: work.tenantId, mentorship_id: id, person_id: request.menteeId, role: 'mentee' },
    ])
    .execute();
  return id;
}

async function withMembers(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredMember[]>> {
  const rows = await work.db
    .selectFrom('mentorship_members')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', 'in', [...ids])
    .orderBy('role', 'desc')
    .execute();
  const members = new Map<string, StoredMember[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    members.get(row.mentorship_id)?.push({
      personId: row.person_id,
      role: mentorshipRoleSchema.parse(row.role),
      confirmedAt: row.confirmed_at,
    });
  }
  return members;
}

const select = (work: Work) =>
  work.db
    .selectFrom('mentorships')
    .selectAll('mentorships')
    .where('mentorships.tenant_id', '=', work.tenantId);

async function toMentorships(
  work: Work,
  rows: Awaited<ReturnType<ReturnType<typeof select>['execute']>>,
): Promise<StoredMentorship[]> {
  if (rows.length === 0) return [];
  const members = await withMembers(
    work,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    registrationId: row.mentor_registration_id,
    state: mentorshipStateSchema.parse(row.state),
    createdAt: row.created_at,
    activeSince: row.active_since,
    endedAt: row.ended_at,
    members: members.get(row.id) ?? [],
  }));
}

const idsOf = (work: Work, personId: string) =>
  work.db
    .selectFrom('mentorship_members')
    .select('mentorship_id')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId);

/** Mentorships of a person, newest first. */
export async function listMentorshipsOf(work: Work, personId: string): Promise<StoredMentorship[]> {
  const rows = await select(work)
    .where('id', 'in', idsOf(work, personId))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return toMentorships(work, rows);
}

/**
 * @param lock holds the row until the transaction ends
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getMentorshipOf(
  work: Work,
  id: string,
  personId: string,
  lock = false,
): Promise<StoredMentorship> {
  const query = select(work).where('id', '=', id).where('id', 'in', idsOf(work, personId));
  const [mentorship] = await toMentorships(
    work,
    await (lock ? query.forUpdate() : query).execute(),
  );
  if (!mentorship) throw new AppError('not-found');
  return mentorship;
}

/** Mentorships before their start of which this person is the mentor, locked. */
export async function lockIntroductionsOfMentor(
  work: Work,
  mentorId: string,
): Promise<StoredMentorship[]> {
  const rows = await select(work)
    .where('state', 'in', ['introduction', 'agreement'])
    .where('id', 'in', idsOf(work, mentorId).where('role', '=', 'mentor'))
    .orderBy('id')
    .forUpdate()
    .execute();
  return toMentorships(work, rows);
}
