// What tests of merging two people give them, and see of them.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { acceptMentorRequest } from '../../../src/contract/index.ts';
import type { MergeKind } from '../../../src/contract/index.ts';
import { findOrCreatePerson, mergePerson } from '../../../src/server/modules/people/index.ts';
import { addMentee, ask } from '../../support/mentoring.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

/** What the log of a merge itself is, and who is signed in. */
const besides = new Set(['audit_log', 'audit_heads', 'person_merges', 'sessions']);

/** Every row of every table of the organisation, but for when people were last changed. */
export async function readTables(product: TestProduct): Promise<Record<string, string[]>> {
  return product.inTransaction(async ({ db, tenantId }) => {
    const { rows: tables } = await sql<{ name: string }>`
      select relname::text as name from pg_class place
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute
          where attrelid = place.oid and attname = 'tenant_id' and not attisdropped)
      order by 1`.execute(db);
    const contents: Record<string, string[]> = {};
    for (const { name } of tables) {
      if (besides.has(name)) continue;
      const { rows } = await sql<{ words: string }>`
        select ((to_jsonb(mine) - 'updated_at')::text) as words from ${sql.table(name)} mine
        where tenant_id = ${tenantId} order by 1`.execute(db);
      contents[name] = rows.map(({ words }) => words);
    }
    return contents;
  });
}

/** A training event for which these have signed up. @returns its id */
export async function signUp(
  product: TestProduct,
  personIds: readonly string[],
  { createdBy, attendedBy }: { readonly createdBy: string; readonly attendedBy?: string },
): Promise<string> {
  const id = randomUUID();
  await product.inTransaction(async ({ db, tenantId, now }) => {
    await db
      .insertInto('training_events')
      .values({
        tenant_id: tenantId,
        id,
        programme_id: product.programmeId,
        series_name: '',
        title: 'Asking on',
        speaker: '',
        description: '',
        first_at: '2026-03-02T15:00',
        time_zone: 'Europe/Amsterdam',
        starts_at: now,
        minutes: 60,
        place: '',
        link: '',
        state: 'planned',
        created_by: createdBy,
        created_at: now,
      })
      .execute();
    for (const person_id of personIds) {
      await db
        .insertInto('training_signups')
        .values({
          tenant_id: tenantId,
          training_event_id: id,
          person_id,
          is_signed_up: true,
          has_attended: person_id === attendedBy,
          changed_at: now,
        })
        .execute();
    }
  });
  return id;
}

/** Who has a seat, and whether they were there. */
export async function seatsAt(
  product: TestProduct,
  eventId: string,
): Promise<(readonly [string, boolean])[]> {
  const rows = await product.inTransaction(({ db, tenantId }) =>
    db
      .selectFrom('training_signups')
      .select(['person_id', 'has_attended'])
      .where('tenant_id', '=', tenantId)
      .where('training_event_id', '=', eventId)
      .where('is_signed_up', '=', true)
      .execute(),
  );
  return rows.map((row) => [row.person_id, row.has_attended] as const);
}

/** Somebody whom HR does not tell of, with a level by an administrator's word. */
export async function addByWayIn(product: TestProduct): Promise<string> {
  return product.inTransaction(async (work) => {
    const id = await findOrCreatePerson(work, {
      kind: 'teams',
      provider: 'directory',
      subject: randomUUID(),
      employeeNumber: null,
      externalId: null,
      givenName: 'Sem',
      familyName: 'Twice',
      email: null,
      locale: null,
    });
    await mergePerson(work, { kind: 'manual', provider: '' }, id, { jobLevel: ['4'] });
    return id;
  });
}

/** What an offer as a mentor says of its seats. */
export async function seatsOf(product: TestProduct, id: string) {
  const row = await product.inTransaction(({ db, tenantId }) =>
    db
      .selectFrom('mentor_registrations')
      .select(['taken_seats', 'waiting_requests', 'state'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  return { taken: row.taken_seats, waiting: row.waiting_requests, state: row.state };
}

/** Somebody asks, and is accepted. */
export async function acceptSomebody(
  product: TestProduct,
  caller: Caller,
  registrationId: string,
): Promise<string> {
  const { id } = await ask(await addMentee(product), registrationId);
  const { mentorshipId } = await caller.call(acceptMentorRequest, { params: { id } });
  return mentorshipId ?? '';
}

/** How many of a kind a preview counts. */
export const countOf = (
  counts: readonly { kind: MergeKind; count: number }[],
  kind: MergeKind,
): number => counts.find((each) => each.kind === kind)?.count ?? 0;
