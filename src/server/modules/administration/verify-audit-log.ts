import type { Work } from '../../jobs/work.ts';
import { hashAuditRow } from './record-audit.ts';

/**
 * Walks the organisation's chain from its beginning.
 * @returns how many rows stand, and the sequence of the first that does not fit (null: all fit)
 */
export async function verifyAuditLog(
  work: Work,
): Promise<{ rows: number; firstBroken: number | null }> {
  const rows = await work.db
    .selectFrom('audit_log')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .orderBy('sequence')
    .execute();
  let previousHash: Buffer = Buffer.alloc(32);
  for (const [index, row] of rows.entries()) {
    const isInOrder = row.sequence === index + 1 && row.previous_hash.equals(previousHash);
    if (!isInOrder || !hashAuditRow(previousHash, row).equals(row.hash)) {
      return { rows: rows.length, firstBroken: row.sequence };
    }
    previousHash = row.hash;
  }
  // Rows taken out at the end leave a chain that is whole but shorter than its head says.
  const head = await work.db
    .selectFrom('audit_heads')
    .select(['sequence', 'hash'])
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  const isAtHead = head ? head.hash.equals(previousHash) : rows.length === 0;
  return { rows: rows.length, firstBroken: isAtHead ? null : rows.length + 1 };
}
