import { z } from 'zod';
import { noticeKinds } from '../../../contract/index.ts';
import type { Notice } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

const limit = 50;
const kindSchema = z.enum(noticeKinds);
const valuesSchema = z.record(z.string(), z.string());

/** @returns the person's last 50 notices, newest first */
export async function listNotices(work: Work, personId: string): Promise<Notice[]> {
  const rows = await work.db
    .selectFrom('notices')
    .select(['id', 'kind', 'values', 'link', 'created_at', 'read_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: kindSchema.parse(row.kind),
    values: valuesSchema.parse(row.values),
    link: row.link,
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }));
}
