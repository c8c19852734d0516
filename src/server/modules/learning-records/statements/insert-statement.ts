import type { Work } from '../../../jobs/work.ts';
import { agentKey, mentionsOf } from './statement-mentions.ts';
import type { StatementShape } from './statement-shape.ts';

export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided';

/**
 * Stores a statement that is complete (id, timestamp, stored, authority, version) unless there is one
 * of its id. Statements that refer to each other are found through each other, whichever came first
 * (xAPI 1.0.3 part three §2.1.3, filter conditions for StatementRefs).
 * @returns whether it was stored
 */
export async function insertStatement(work: Work, statement: StatementShape): Promise<boolean> {
  const { object } = statement;
  const target = object.objectType === 'StatementRef' ? String(object.id).toLowerCase() : null;
  const inserted = await work.db
    .insertInto('statements')
    .values({
      tenant_id: work.tenantId,
      id: statement.id,
      stored: work.now,
      timestamp: new Date(statement.timestamp),
      verb_id: statement.verb.id,
      activity_id: (object.objectType ?? 'Activity') === 'Activity' ? String(object.id) : null,
      actor_key: agentKey(statement.actor) ?? 'anonymous-group',
      refers_to: target,
      registration: statement.context?.registration ?? null,
      is_voided: await isVoidedAlready(work, statement),
      statement: JSON.stringify(statement),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;

  const inherited = target === null ? [] : await mentionsInStore(work, target);
  const mentions = [...new Set([...mentionsOf(statement), ...inherited])];
  await addMentions(work, statement.id, mentions);
  await passOnMentions(work, statement.id, mentions, new Set([statement.id]));
  if (target !== null && statement.verb.id === voidedVerb) await voidStatement(work, target);
  return true;
}

/** Part two §2.3.2: a voiding statement cannot be voided. */
async function voidStatement(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('statements')
    .set({ is_voided: true })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('verb_id', '!=', voidedVerb)
    .execute();
}

/** The statement that voids this one may have come first. */
async function isVoidedAlready(work: Work, statement: StatementShape): Promise<boolean> {
  if (statement.verb.id === voidedVerb) return false;
  const voiding = await work.db
    .selectFrom('statements')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('refers_to', '=', statement.id)
    .where('verb_id', '=', voidedVerb)
    .limit(1)
    .executeTakeFirst();
  return voiding !== undefined;
}

async function mentionsInStore(work: Work, statementId: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('statement_mentions')
    .select('mention')
    .where('tenant_id', '=', work.tenantId)
    .where('statement_id', '=', statementId)
    .execute();
  return rows.map((row) => row.mention);
}

async function addMentions(
  work: Work,
  statementId: string,
  mentions: readonly string[],
): Promise<void> {
  await work.db
    .insertInto('statement_mentions')
    .values(
      mentions.map((mention) => ({
        tenant_id: work.tenantId,
        mention,
        statement_id: statementId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Statements that refer to this one, directly or through others, are found by what it mentions. */
async function passOnMentions(
  work: Work,
  statementId: string,
  mentions: readonly string[],
  seen: Set<string>,
): Promise<void> {
  const referring = await work.db
    .selectFrom('statements')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('refers_to', '=', statementId)
    .execute();
  for (const { id } of referring) {
    if (seen.has(id)) continue;
    seen.add(id);
    await addMentions(work, id, mentions);
    await passOnMentions(work, id, mentions, seen);
  }
}
