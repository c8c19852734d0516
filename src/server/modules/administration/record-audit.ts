import { createHash } from 'node:crypto';
import type { Work } from '../../jobs/work.ts';

/** What happened, to what. `details` holds ids, states and numbers, never text of a pair. */
export interface AuditEntry {
  /** Noun and past participle: `mentor-request.accepted`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Appends to the organisation's audit log, in the transaction of the change itself. Each row's hash
 * covers the row before, so that a row taken out or altered shows. The end of the chain is locked
 * until the transaction ends: call it last.
 */
export async function recordAudit(work: Work, entry: AuditEntry): Promise<void> {
  const { db, tenantId, now, actorId } = work;
  const head = (await lockHead(work)) ?? (await makeHead(work));
  const row = {
    tenant_id: tenantId,
    sequence: head.sequence + 1,
    occurred_at: now,
    actor_id: actorId,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    details: JSON.stringify(entry.details ?? {}),
  };
  const hash = hashAuditRow(head.hash, { ...row, details: entry.details ?? {} });
  await db
    .with('appended', (also) =>
      also.insertInto('audit_log').values({ ...row, previous_hash: head.hash, hash }),
    )
    .updateTable('audit_heads')
    .set({ sequence: row.sequence, hash })
    .where('tenant_id', '=', tenantId)
    .execute();
}

interface AuditHead {
  readonly sequence: number;
  readonly hash: Buffer;
}

function lockHead({ db, tenantId }: Work): Promise<AuditHead | undefined> {
  return db
    .selectFrom('audit_heads')
    .select(['sequence', 'hash'])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirst();
}

/** Begins the organisation's chain; of two who do so at once the second goes on after the first. */
async function makeHead(work: Work): Promise<AuditHead> {
  await work.db
    .insertInto('audit_heads')
    .values({ tenant_id: work.tenantId, sequence: 0, hash: Buffer.alloc(32) })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute();
  const head = await lockHead(work);
  if (!head) throw new Error('The audit log has no end to add to.');
  return head;
}

/** What a row's hash covers, whichever driver read it. */
export interface AuditRow {
  readonly sequence: number;
  readonly occurred_at: Date;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: unknown;
}

/** SHA-256 over the hash before and the row, its details with their keys in order. */
export function hashAuditRow(previousHash: Buffer, row: AuditRow): Buffer {
  const text = `[${row.sequence},${auditTextOf(row)}`;
  return createHash('sha256').update(previousHash).update(text).digest();
}

/** What the hash covers of a row behind its number: for `first_launch`, which finds the number itself. */
export function auditTextOf(row: Omit<AuditRow, 'sequence'>): string {
  const details = Object.entries(row.details as Record<string, unknown>).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const parts = [
    row.occurred_at.toISOString(),
    row.actor_id,
    row.action,
    row.subject_kind,
    row.subject_id,
    details,
  ];
  return JSON.stringify(parts).slice(1);
}
