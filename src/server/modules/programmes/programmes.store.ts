import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import {
  audienceSchema,
  programmeFormatSchema,
  programmeResourceSchema,
  programmeRulesSchema,
  programmeStateSchema,
  programmeTemplateSchema,
} from '../../../contract/index.ts';
import type { ProgrammeState } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { noteTimeZone, ownTimeZone } from '../administration/index.ts';
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
    isInformal: row.is_informal,
    sponsor: { name: row.sponsor_name, message: row.sponsor_message },
    roleNames: { mentor: row.mentor_word, mentee: row.mentee_word },
    opensOn: row.opens_on,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    visibility: row.visibility === 'invited' ? 'invited' : 'audience',
    audience: audienceSchema.parse(row.audience),
    resources: z.array(programmeResourceSchema).parse(row.resources),
    rulesVersion: row.rules_version,
    rules: programmeRulesSchema.parse(row.rules),
    updatedAt: row.updated_at,
  };
}

/** @returns every programme, drafts too, oldest first */
export async function listAllProgrammes(work: Work): Promise<readonly Programme[]> {
  const rows = await select(work)
    .orderBy('programmes.created_at')
    .orderBy('programmes.id')
    .execute();
  return rows.map(fromRow);
}

/** @returns the programmes that have been published, closed ones too, oldest first */
export async function listPublishedProgrammes(work: Work): Promise<readonly Programme[]> {
  return (await listAllProgrammes(work)).filter(({ state }) => state !== 'draft');
}

/**
 * A programme whatever its state: for what is under way in it.
 * @throws AppError `not-found`
 */
export async function getProgramme(work: Work, id: string): Promise<Programme> {
  return orNotFound(await select(work).where('programmes.id', '=', id).executeTakeFirst());
}

/**
 * A programme whatever its state, whether it is among others, and what day it is there.
 * @param others subquery of ids
 * @returns null where there is none of this id
 */
export async function findProgrammeAmong(
  work: Work,
  id: string,
  others: RawBuilder<unknown>,
): Promise<{
  readonly programme: Programme;
  readonly isAmong: boolean;
  readonly today: string;
} | null> {
  const row = await select(work)
    .select(sql<boolean>`programmes.id in (${others})`.as('is_among'))
    .select(ownTimeZone(work).as('time_zone'))
    .where('programmes.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    programme: fromRow(row),
    isAmong: row.is_among,
    today: noteTimeZone(work, row.time_zone),
  };
}

/**
 * A programme whatever its state, its row locked until the transaction ends.
 * @throws AppError `not-found`
 */
export async function lockProgramme(work: Work, id: string): Promise<Programme> {
  const query = select(work).where('programmes.id', '=', id).forUpdate('programmes');
  return orNotFound(await query.executeTakeFirst());
}

function orNotFound(row: Row | undefined): Programme {
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
function columnsOf(programme: Omit<Programme, 'id' | 'rules' | 'rulesVersion' | 'updatedAt'>) {
  return {
    name: programme.name,
    mission: programme.mission,
    guide: programme.guide,
    format: programme.format,
    template: programme.template,
    state: programme.state,
    is_informal: programme.isInformal,
    sponsor_name: programme.sponsor.name,
    sponsor_message: programme.sponsor.message,
    mentor_word: programme.roleNames.mentor,
    mentee_word: programme.roleNames.mentee,
    opens_on: programme.opensOn,
    starts_on: programme.startsOn,
    ends_on: programme.endsOn,
    visibility: programme.visibility,
    audience: JSON.stringify(programme.audience),
    resources: JSON.stringify(programme.resources),
  };
}

export type NewProgramme = Omit<Programme, 'rulesVersion' | 'updatedAt'>;

/** @returns whether it was inserted: false when there is one of this id already */
export async function insertProgramme(work: Work, programme: NewProgramme): Promise<boolean> {
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
  await writeRules(work, programme.id, 1, JSON.stringify(programme.rules));
  return true;
}

/**
 * Saves a programme over what it was. Changed rules become a new version once people have seen the
 * programme; a draft's are written over.
 * @returns the version of the rules that holds from now on
 */
export async function updateProgramme(work: Work, programme: Programme): Promise<number> {
  const before = await getProgramme(work, programme.id);
  const rules = JSON.stringify(programme.rules);
  const isSame = rules === JSON.stringify(before.rules);
  const version =
    isSame || before.state === 'draft' ? before.rulesVersion : before.rulesVersion + 1;
  if (!isSame) await writeRules(work, programme.id, version, rules);
  await work.db
    .updateTable('programmes')
    .set({ ...columnsOf(programme), rules_version: version, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', programme.id)
    .execute();
  return version;
}

async function writeRules(
  work: Work,
  programmeId: string,
  version: number,
  rules: string,
): Promise<void> {
  const held = { valid_from: work.now, rules, changed_by: work.actorId };
  await work.db
    .insertInto('programme_rules')
    .values({ tenant_id: work.tenantId, programme_id: programmeId, version, ...held })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'programme_id', 'version']).doUpdateSet(held),
    )
    .execute();
}

export async function setProgrammeState(
  work: Work,
  id: string,
  state: ProgrammeState,
): Promise<void> {
  await work.db
    .updateTable('programmes')
    .set({ state, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
