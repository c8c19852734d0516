import { sql } from 'kysely';
import { mentorshipRoleSchema, mentorshipStateSchema } from '../../../contract/index.ts';
import type { MentorshipRole, MentorshipState } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';

export interface StoredMember {
  readonly personId: string;
  readonly role: MentorshipRole;
  readonly joinedAt: Date;
  /** Whose seat as a mentor they give to a group; null: none, or the mentorship itself tells it. */
  readonly registrationId: string | null;
  /** When they came or said that they stay; null: their group is small, and they have not said. */
  readonly staysAt: Date | null;
}

/** A mentorship as it is stored. */
export interface StoredMentorship {
  readonly id: string;
  readonly programmeId: string;
  readonly requestId: string | null;
  /** Whose seat it takes; null where it came from no registration. */
  readonly registrationId: string | null;
  readonly state: MentorshipState;
  readonly stateSince: Date;
  readonly createdAt: Date;
  readonly activeSince: Date | null;
  readonly endedAt: Date | null;
  /** Last day as agreed, ISO 8601 date. */
  readonly endsOn: string | null;
  readonly pausedUntil: string | null;
  /** Those who are in it now, whoever leads first. */
  readonly members: readonly StoredMember[];
}

/** What every event of a mentorship tells. */
export function mentorshipFacts({ id, programmeId, members }: StoredMentorship) {
  return {
    mentorshipId: id,
    programmeId,
    memberIds: members.map((member) => member.personId),
  };
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
    .where('left_at', 'is', null)
    // Who leads comes first; in a circle the mentors beside that one next.
    .orderBy(sql`array_position(array['facilitator', 'mentor', 'peer', 'mentee'], role)`)
    .orderBy('person_id')
    .execute();
  const members = new Map<string, StoredMember[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    members.get(row.mentorship_id)?.push({
      personId: row.person_id,
      role: mentorshipRoleSchema.parse(row.role),
      joinedAt: row.joined_at,
      registrationId: row.mentor_registration_id,
      staysAt: row.stays_at,
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
    requestId: row.mentor_request_id,
    registrationId: row.mentor_registration_id,
    state: mentorshipStateSchema.parse(row.state),
    stateSince: row.state_since,
    createdAt: row.created_at,
    activeSince: row.active_since,
    endedAt: row.ended_at,
    endsOn: row.ends_on,
    pausedUntil: row.paused_until,
    members: members.get(row.id) ?? [],
  }));
}

const idsOf = (work: Work, personId: string) =>
  work.db
    .selectFrom('mentorship_members')
    .select('mentorship_id')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null);

/** Mentorships of a person, newest first. */
export async function listMentorshipsOf(work: Work, personId: string): Promise<StoredMentorship[]> {
  const rows = await select(work)
    .where('id', 'in', idsOf(work, personId))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return toMentorships(work, rows);
}

/** Those of these mentorships that there are, in the order of the ids given. */
export async function readMentorships(
  work: Work,
  ids: readonly string[],
): Promise<StoredMentorship[]> {
  if (ids.length === 0) return [];
  const rows = await select(work)
    .where('id', 'in', [...ids])
    .execute();
  const found = await toMentorships(work, rows);
  return ids.flatMap((id) => found.find((mentorship) => mentorship.id === id) ?? []);
}

/**
 * @param lock holds the row until the transaction ends: every change of a mentorship or of one of its
 *   parts takes it first, so that changes come one after the other
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

/** Locks one mentorship, whoever asks: for what the clock or an event brings. */
export async function lockMentorship(work: Work, id: string): Promise<StoredMentorship> {
  const rows = await select(work).where('id', '=', id).forUpdate().execute();
  const [mentorship] = await toMentorships(work, rows);
  if (!mentorship) throw new AppError('not-found');
  return mentorship;
}

/** Mentorships of a person that are in one of these states, locked in the order of their ids. */
export async function lockMentorshipsOf(
  work: Work,
  personId: string,
  states: readonly MentorshipState[],
): Promise<StoredMentorship[]> {
  const rows = await select(work)
    .where('state', 'in', [...states])
    .where('id', 'in', idsOf(work, personId))
    .orderBy('id')
    .forUpdate()
    .execute();
  return toMentorships(work, rows);
}

/** Takes somebody in, or in again. */
export async function insertMember(
  work: Work,
  mentorshipId: string,
  member: Pick<StoredMember, 'personId' | 'role' | 'registrationId'>,
): Promise<void> {
  const columns = {
    role: member.role,
    joined_at: work.now,
    mentor_registration_id: member.registrationId,
    left_at: null,
    stays_at: work.now,
  };
  await work.db
    .insertInto('mentorship_members')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorshipId,
      person_id: member.personId,
      ...columns,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'mentorship_id', 'person_id']).doUpdateSet(columns),
    )
    .execute();
}
