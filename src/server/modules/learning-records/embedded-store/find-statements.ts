import type { Work } from '../../../jobs/work.ts';
import { mentionId } from '../statements/statement-mentions.ts';
import type { MentionKind } from '../statements/statement-mentions.ts';
import type { StatementQuery } from './statement-query.ts';

/** Whole, as it was stored; `stored` is ISO 8601. */
export type StoredStatement = Readonly<Record<string, unknown>> & { readonly stored: string };

export interface StatementPage {
  readonly statements: readonly StoredStatement[];
  /** Where the next page begins; null on the last one. */
  readonly cursor: string | null;
}

/** @returns the statement, or null when there is none or it is (not) voided */
export async function findStatement(
  work: Work,
  id: string,
  isVoided: boolean,
): Promise<StoredStatement | null> {
  const row = await work.db
    .selectFrom('statements')
    .select('statement')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('is_voided', '=', isVoided)
    .executeTakeFirst();
  return row ? (row.statement as StoredStatement) : null;
}

function mentionsAskedFor(query: StatementQuery): string[] {
  const asked: [MentionKind, string | undefined][] = [
    [query.related_agents === true ? 'related-agent' : 'agent', query.agent],
    [query.related_activities === true ? 'related-activity' : 'activity', query.activity],
    ['verb', query.verb],
    ['registration', query.registration?.toLowerCase()],
  ];
  return asked.flatMap(([kind, value]) => (value === undefined ? [] : [mentionId(kind, value)]));
}

/**
 * One page of the statements that fit every filter, voided ones left out. `since` is exclusive and
 * `until` inclusive (1.0.3 part three §2.1.3).
 */
export async function findStatements(work: Work, query: StatementQuery): Promise<StatementPage> {
  const direction = query.ascending === true ? 'asc' : 'desc';
  const after = query.ascending === true ? '>' : '<';
  const { since, until, cursor, pageSize } = query;
  let select = work.db
    .selectFrom('statements')
    .select(['statement', 'stored', 'sequence'])
    .where('tenant_id', '=', work.tenantId)
    .where('is_voided', '=', false);
  for (const mention of mentionsAskedFor(query)) {
    select = select.where((row) =>
      row.exists(
        row
          .selectFrom('statement_mentions')
          .select('statement_id')
          .whereRef('statement_mentions.statement_id', '=', 'statements.id')
          .where('statement_mentions.tenant_id', '=', work.tenantId)
          .where('statement_mentions.mention', '=', mention),
      ),
    );
  }
  if (since) select = select.where('stored', '>', since);
  if (until) select = select.where('stored', '<=', until);
  if (cursor) {
    select = select.where((row) =>
      row.or([
        row('stored', after, cursor.stored),
        row.and([row('stored', '=', cursor.stored), row('sequence', after, cursor.sequence)]),
      ]),
    );
  }
  const rows = await select
    .orderBy('stored', direction)
    .orderBy('sequence', direction)
    .limit(pageSize + 1)
    .execute();
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    statements: page.map((row) => row.statement as StoredStatement),
    cursor: last ? `${last.stored.getTime()}-${last.sequence}` : null,
  };
}
