import {
  audienceSchema,
  programmeFormatSchema,
  programmeRulesSchema,
  programmeStateSchema,
  programmeTemplateSchema,
} from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { Programme } from './programme.ts';

/** The programmes of the organisation, each with the rules of its present version. */
function select(work: Work) {
  return work.db
    .selectFrom('programmes')
    .innerJoin('programme_rules', (join) =>
      join
        .onRef('programme_rules.tenant_id', '=', 'programmes.tenant_id')
        .onRef('programme_rules.programme_id', '=', 'programmes.id')
        .onRef('programme_rules.version', '=', 'programmes.rules_version'),
    )
    .selectAll('programmes')
    .select('programme_rules.rules')
    .where('programmes.tenant_id', '=', work.tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function fromRow(row: Row): Programme {
  return {
    id: row.id,
    name: row.name,
    mission: row.mission,
    guide: row.guide,
    format: programmeFormatSchema.parse(row.format),
    template: programmeTemplateSchema.nullable().parse(row.template),
    state: programmeStateSchema.parse(row.state),
    sponsor: { name: row.sponsor_name, message: row.sponsor_message },
    roleNames: { mentor: row.mentor_word, mentee: row.mentee_word },
    opensOn: row.opens_on,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    visibility: row.visibility === 'invited' ? 'invited' : 'audience',
    audience: audienceSchema.parse(row.audience),
    rulesVersion: row.rules_version,
    rules: programmeRulesSchema.parse(row.rules),
  };
}

/** @returns the programmes that have been published, closed ones too, oldest first */
export async function listPublishedProgrammes(work: Work): Promise<readonly Programme[]> {
  const rows = await select(work)
    .where('programmes.state', '<>', 'draft')
    .orderBy('programmes.created_at')
    .orderBy('programmes.id')
    .execute();
  return rows.map(fromRow);
}

/**
 * A programme whatever its state: for what is under way in it.
 * @throws AppError `not-found`
 */
export async function getProgramme(work: Work, id: string): Promise<Programme> {
  const row = await select(work).where('programmes.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

/**
 * A programme with the rules that held at an instant: what began then keeps them, whatever the
 * programme's owner has changed since.
 * @throws AppError `not-found`
 */
export async function getProgrammeAt(work: Work, id: string, instant: Date): Promise<Programme> {
  const programme = await getProgramme(work, id);
  const held = await work.db
    .selectFrom('programme_rules')
    .select(['version', 'rules'])
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', id)
    .where('valid_from', '<=', instant)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!held) return programme;
  return {
    ...programme,
    rulesVersion: held.version,
    rules: programmeRulesSchema.parse(held.rules),
  };
}

/** The columns of what a programme is, its rules apart. */
function columnsOf(programme: Omit<Programme, 'id' | 'rules' | 'rulesVersion'>) {
  return {
    name: programme.name,
    mission: programme.mission,
    guide: programme.guide,
    format: programme.format,
    template: programme.template,
    state: programme.state,
    sponsor_name: programme.sponsor.name,
    sponsor_message: programme.sponsor.message,
    mentor_word: programme.roleNames.mentor,
    mentee_word: programme.roleNames.mentee,
    opens_on: programme.opensOn,
    starts_on: programme.startsOn,
    ends_on: programme.endsOn,
    visibility: programme.visibility,
    audience: JSON.stringify(programme.audience),
  };
}

/** @returns whether it was inserted: false when there is one of this id already */
export async function insertProgramme(
  work: Work,
  programme: Omit<Programme, 'rulesVersion'>,
): Promise<boolean> {
  const inserted = await work.db
    .insertInto('programmes')
    .values({
      tenant_id: work.tenantId,
      id: programme.id,
      ...columnsOf(programme),
      created_by: work.actorId,
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await work.db
    .insertInto('programme_rules')
    .values({
      tenant_id: work.tenantId,
      programme_id: programme.id,
      version: 1,
      valid_from: work.now,
      rules: JSON.stringify(programme.rules),
      changed_by: work.actorId,
    })
    .execute();
  return true;
}
