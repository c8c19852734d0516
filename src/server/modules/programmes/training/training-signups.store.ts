import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

/** Somebody's seat at a training event, or that they gave it back. */
export interface TrainingSignup {
  readonly trainingEventId: string;
  readonly personId: string;
  readonly isSignedUp: boolean;
  readonly hasAttended: boolean;
  /** How often they signed up or off. */
  readonly changes: number;
}

function select(work: Work) {
  return work.db
    .selectFrom('training_signups as signup')
    .innerJoin('people as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'signup.tenant_id')
        .onRef('person.id', '=', 'signup.person_id'),
    )
    .selectAll('signup')
    .where('signup.tenant_id', '=', work.tenantId)
    .orderBy('signup.person_id');
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): TrainingSignup => ({
  trainingEventId: row.training_event_id,
  personId: row.person_id,
  isSignedUp: row.is_signed_up,
  hasAttended: row.has_attended,
  changes: row.changes,
});

/** @returns who has a seat; whoever has left the organisation has given it back */
export async function listSignedUp(
  work: Work,
  trainingEventIds: readonly string[],
): Promise<readonly TrainingSignup[]> {
  if (trainingEventIds.length === 0) return [];
  const rows = await select(work)
    .where('signup.training_event_id', 'in', [...trainingEventIds])
    .where('signup.is_signed_up', '=', true)
    .where('person.state', '=', 'active')
    .execute();
  return rows.map(fromRow);
}

/** @returns the person's own, those they signed off from too */
export async function listSignupsOf(
  work: Work,
  personId: string,
): Promise<readonly TrainingSignup[]> {
  const rows = await select(work).where('signup.person_id', '=', personId).execute();
  return rows.map(fromRow);
}

/** Takes a seat or gives it back, and counts it for their calendar. */
export async function writeSignup(
  work: Work,
  trainingEventId: string,
  personId: string,
  isSignedUp: boolean,
): Promise<void> {
  await work.db
    .insertInto('training_signups')
    .values({
      tenant_id: work.tenantId,
      training_event_id: trainingEventId,
      person_id: personId,
      is_signed_up: isSignedUp,
      changed_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'training_event_id', 'person_id']).doUpdateSet(({ eb }) => ({
        is_signed_up: isSignedUp,
        changed_at: work.now,
        changes: eb('training_signups.changes', '+', 1),
      })),
    )
    .execute();
}

/** Says who was there, in place of what was said before. */
export async function writeAttendance(
  work: Work,
  trainingEventId: string,
  attendeeIds: readonly string[],
): Promise<void> {
  await work.db
    .updateTable('training_signups')
    .set({ has_attended: sql<boolean>`person_id = any(${[...attendeeIds]}::uuid[])` })
    .where('tenant_id', '=', work.tenantId)
    .where('training_event_id', '=', trainingEventId)
    .execute();
}
