import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../jobs/work.ts';

/** The keys of what was brought from one person to another. */
export const movedTracesSchema = z.object({
  hasNumber: z.boolean(),
  accounts: z.array(z.string()),
  sources: z.array(z.object({ source: z.string(), provider: z.string() })),
  notices: z.array(z.string()),
  /** Resource links of platforms. */
  learners: z.array(z.string()),
  rosterMembers: z.array(z.object({ roster: z.string(), subject: z.string() })),
});
export type MovedTraces = z.infer<typeof movedTracesSchema>;

/** Whose something is, and whose it becomes. */
interface Move {
  readonly from: string;
  readonly to: string;
}

/** Brings all that a person who only came in has to another. @returns what it was */
export async function moveTraces(work: Work, move: Move): Promise<MovedTraces> {
  const hasNumber = await moveNumber(work, move);
  const { from, to } = move;
  const { tenantId, db } = work;
  const accounts = await sql<{ id: string }>`
    update person_accounts set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid returning id`.execute(db);
  const sources = await sql<{ source: string; provider: string }>`
    update person_sources set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
    returning source, provider`.execute(db);
  const notices = await sql<{ id: string }>`
    update notices set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid returning id`.execute(db);
  const learners = await sql<{ id: string }>`
    update lms_learners set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
    returning resource_link_id as id`.execute(db);
  const members = await sql<{ roster: string; subject: string }>`
    update lms_roster_members set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
    returning roster_id as roster, subject`.execute(db);
  return {
    hasNumber,
    accounts: accounts.rows.map(({ id }) => id),
    sources: sources.rows.map(({ source, provider }) => ({ source, provider })),
    notices: notices.rows.map(({ id }) => id),
    learners: learners.rows.map(({ id }) => id),
    rosterMembers: members.rows.map(({ roster, subject }) => ({ roster, subject })),
  };
}

/** Brings back what is still there; what somebody took away in the meantime stays away. */
export async function returnTraces(work: Work, move: Move, moved: MovedTraces): Promise<void> {
  if (moved.hasNumber) await moveNumber(work, move);
  const { from, to } = move;
  const { tenantId, db } = work;
  await sql`
    update person_accounts set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
      and id = any(${moved.accounts}::uuid[])`.execute(db);
  await sql`
    update person_sources set person_id = ${to}::uuid
    from jsonb_to_recordset(${JSON.stringify(moved.sources)}::jsonb)
      as moved (source text, provider text)
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
      and person_sources.source = moved.source and person_sources.provider = moved.provider
    `.execute(db);
  await sql`
    update notices set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
      and id = any(${moved.notices}::uuid[])`.execute(db);
  await sql`
    update lms_learners set person_id = ${to}::uuid
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
      and resource_link_id = any(${moved.learners}::uuid[])`.execute(db);
  await sql`
    update lms_roster_members set person_id = ${to}::uuid
    from jsonb_to_recordset(${JSON.stringify(moved.rosterMembers)}::jsonb)
      as moved (roster uuid, subject text)
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
      and roster_id = moved.roster and lms_roster_members.subject = moved.subject`.execute(db);
}

/** An employee number is one person's: it is taken from the one before the other gets it. */
async function moveNumber({ db, tenantId }: Work, { from, to }: Move): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('employee_number')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  if (row.employee_number === null) return false;
  for (const [id, employee_number] of [
    [from, null],
    [to, row.employee_number],
  ] as const) {
    await db
      .updateTable('people')
      .set({ employee_number })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
  return true;
}
