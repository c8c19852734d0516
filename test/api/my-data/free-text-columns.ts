import { sql } from 'kysely';
import { sharedTables } from '../../../src/server/modules/my-data/personal-tables.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

/** Where words of a pair may stand; every other table may hold none. */
export const homesOfWords: readonly string[] = [
  ...Object.keys(sharedTables),
  'mentor_requests',
  'mentee_intakes',
  'group_requests',
  'preparations',
  'learning_log_entries',
  'private_notes',
  'check_ins',
  'evaluations',
  'help_requests',
];

/** Text columns of those tables that hold a choice from a list, an instant or a zone: nobody's words. */
const chosen: ReadonlySet<string> = new Set([
  'check_ins.expectations',
  'document_versions.kind',
  'evaluations.goals_attained',
  'goal_reviews.standing',
  'goals.kind',
  'goals.catalogue_key',
  'goals.priority',
  'goals.state',
  'group_requests.role',
  'group_requests.kind',
  'group_requests.state',
  // Everybody in the programme reads what a group is about.
  'groups.title',
  'groups.theme',
  'groups.topics',
  'groups.way_in',
  'help_requests.state',
  'introductions.proposed_times',
  'introductions.meeting_mode',
  'meeting_series.first_at',
  'meeting_series.time_zone',
  'meetings.kind',
  'meetings.state',
  'meetings.time_zone',
  'meetings.meeting_mode',
  'mentee_intakes.topics',
  'mentee_intakes.styles',
  'mentee_intakes.meeting_modes',
  'mentee_intakes.languages',
  'mentor_requests.state',
  'mentor_requests.decline_reason',
  'mentorship_transitions.move',
  'mentorship_transitions.from_state',
  'mentorship_transitions.to_state',
  'mentorships.state',
  'messages.mentioned_ids',
  'preparations.strengths',
  'preparations.done',
  'tasks.priority',
]);

/** @returns the columns, by the database's own catalog, in which words of a pair can stand */
export async function listFreeTextColumns(
  product: TestProduct,
): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await product.database.store.executeAsOwner(`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'ARRAY', 'jsonb', 'json')
    order by table_name, ordinal_position`);
  return rows
    .map((row) => ({ table: String(row.table_name), column: String(row.column_name) }))
    .filter(
      ({ table, column }) => homesOfWords.includes(table) && !chosen.has(`${table}.${column}`),
    );
}

/** @returns by table all that is in it, as text: of the product, and of its queues */
export async function readEverything(product: TestProduct): Promise<ReadonlyMap<string, string>> {
  const { rows } = await product.database.store.executeAsOwner(`
    select table_schema, table_name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'
    order by table_schema, table_name`);
  const contents = new Map<string, string>();
  for (const row of rows) {
    const [schema, table] = [String(row.table_schema), String(row.table_name)];
    if (schema === 'pgboss') {
      const read = `select * from pgboss.${table}`;
      const { rows: jobs } = await product.database.store.executeAsOwner(read);
      contents.set(`pgboss.${table}`, JSON.stringify(jobs));
    } else if (table !== 'schema_migrations') {
      const { rows: own } = await product.inTransaction((work) =>
        sql`select * from ${sql.table(table)} t`.execute(work.db),
      );
      contents.set(table, JSON.stringify(own));
    }
  }
  return contents;
}
