import type { Work } from '../../jobs/work.ts';
import { hashAuditRow } from './record-audit.ts';

/** Rows read at a time: a log of any length is walked in little memory. */
const batchSize = 1000;

/**
 * Walks the organisation's chain from its beginning.
 * @returns how many rows stand, and the sequence of the first that does not fit (null: all fit)
 */
export async function verifyAuditLog(
  work: Work,
): Promise<{ rows: number; firstBroken: number | null }> {
  let rows = 0;
  let firstBroken: number | null = null;
  let previousHash: Buffer = Buffer.alloc(32);
  let last = -1;
  for (;;) {
    const batch = await readAfter(work, last);
    for (const row of batch) {
      rows += 1;
      last = row.sequence;
      if (firstBroken !== null) continue;
      const isInOrder = row.sequence === rows && row.previous_hash.equals(previousHash);
      if (!isInOrder || !hashAuditRow(previousHash, row).equals(row.hash)) {
        firstBroken = row.sequence;
      }
      previousHash = row.hash;
    }
    if (batch.length < batchSize) break;
  }
  // Rows taken out at the end leave a chain that is whole but shorter than its head says.
  if (firstBroken === null && !(await isHead(work, rows, previousHash))) firstBroken = rows + 1;
  return { rows, firstBroken };
}

function readAfter(work: Work, sequence: number) {
  return work.db
    .selectFrom('audit_log')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(batchSize)
    .execute();
}

/** Whether the chain ends in this hash; that of no rows has no end. */
async function isHead(work: Work, rows: number, hash: Buffer): Promise<boolean> {
  const head = await work.db
    .selectFrom('audit_heads')
    .select('hash')
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return head ? head.hash.equals(hash) : rows === 0;
}
