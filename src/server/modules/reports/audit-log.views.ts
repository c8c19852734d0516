import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import { auditActionSchema, auditActions, auditAreas } from '../../../contract/index.ts';
import type { AuditAction, AuditArea, AuditEntry, listAuditLog } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

type AuditQuery = z.output<typeof listAuditLog.query>;

const areaOf: ReadonlyMap<AuditAction, AuditArea> = new Map(
  auditAreas.flatMap((area) => auditActions[area].map((action) => [action, area] as const)),
);

/** As people see the name: their e-mail address where HR tells none. */
const nameOfPerson = (id: RawBuilder<unknown>) => sql<string | null>`
  (select coalesce(nullif(trim(concat_ws(' ', person.given_name, person.family_name)), ''), person.email)
    from people person where person.tenant_id = entry.tenant_id and person.id = ${id})`;

/** What the entry is about, by its name of now; an id that is no UUID names nothing that has a row. */
const nameOfSubject = sql<string | null>`
  case entry.subject_kind
    when 'person' then ${nameOfPerson(sql`entry.subject_id::uuid`)}
    when 'programme' then (select name from programmes named
      where named.tenant_id = entry.tenant_id and named.id = entry.subject_id::uuid)
    when 'cohort' then (select name from cohorts named
      where named.tenant_id = entry.tenant_id and named.id = entry.subject_id::uuid)
    when 'platform' then (select name from lms_registrations named
      where named.tenant_id = entry.tenant_id and named.id = entry.subject_id::uuid)
    when 'scim-group' then (select display_name from scim_groups named
      where named.tenant_id = entry.tenant_id and named.id = entry.subject_id::uuid)
    when 'record-store' then (select endpoint from record_stores named
      where named.tenant_id = entry.tenant_id and named.id = entry.subject_id::uuid)
  end`;

/**
 * A page of what there is to read, newest first. Pages follow each other by place: entries that come
 * meanwhile move none.
 * @param timeZone of the organisation: where a day begins
 */
export async function listAuditEntries(
  work: Work,
  query: AuditQuery,
  timeZone: string,
): Promise<z.input<typeof listAuditLog.response>> {
  const found = await selectMatching(work, query, timeZone)
    .select([
      'entry.sequence',
      'entry.occurred_at as occurredAt',
      'entry.action',
      'entry.actor_id as actorId',
      'entry.subject_kind as subjectKind',
      'entry.subject_id as subjectId',
      'entry.details',
      nameOfPerson(sql`entry.actor_id`).as('actorName'),
      nameOfSubject.as('subjectName'),
    ])
    .orderBy('entry.sequence', 'desc')
    .limit(query.pageSize + 1)
    .execute();
  const shown = found.slice(0, query.pageSize);
  return {
    rows: shown.map((row): AuditEntry => {
      const action = auditActionSchema.parse(row.action);
      const area = areaOf.get(action);
      if (area === undefined) throw new Error('An action of no area was found.');
      return {
        sequence: row.sequence,
        occurredAt: row.occurredAt.toISOString(),
        area,
        action,
        actor: row.actorId === null ? null : { id: row.actorId, name: row.actorName },
        subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
        details: detailsOf(row.details),
      };
    }),
    next: found.length > shown.length ? (shown.at(-1)?.sequence ?? null) : null,
  };
}

function selectMatching(work: Work, query: AuditQuery, timeZone: string) {
  const areas = query.area.length > 0 ? query.area : auditAreas;
  let entries = work.db
    .selectFrom('audit_log as entry')
    .where('entry.tenant_id', '=', work.tenantId)
    .where(
      'entry.action',
      'in',
      areas.flatMap((area): readonly string[] => auditActions[area]),
    );
  if (query.before !== undefined) entries = entries.where('entry.sequence', '<', query.before);
  const midnight = (day: string, more: number) =>
    sql<Date>`(${day}::date + ${more}::int)::timestamp at time zone ${timeZone}::text`;
  if (query.from !== undefined) {
    entries = entries.where('entry.occurred_at', '>=', midnight(query.from, 0));
  }
  if (query.to !== undefined) {
    entries = entries.where('entry.occurred_at', '<', midnight(query.to, 1));
  }
  const words = query.search.split(/\s+/).filter((word) => word !== '');
  if (words.length > 0) {
    const named = sql`select person.id from people person where person.tenant_id = ${work.tenantId}
      and ${sql.join(words.map(hasWord), sql` and `)}`;
    entries = entries.where(
      sql<boolean>`(entry.actor_id = any(array(${named}))
        or entry.subject_kind = 'person' and entry.subject_id = any(array(${named})::text[]))`,
    );
  }
  return entries;
}

/** A word stands in the name or the e-mail address, whatever its case and accents. */
const hasWord = (word: string) => sql`strpos(
  lower(unaccent(concat_ws(' ', person.given_name, person.family_name, person.email))),
  lower(unaccent(${word}::text))) > 0`;

/** Who is paired with whom is for the programme's owner to see, not for whoever reads the log. */
const keptBack = new Set(['menteeId', 'registrationId', 'personId']);

/** @param details written by `recordAudit`: a flat object */
function detailsOf(details: unknown): AuditEntry['details'] {
  return Object.entries(details as Record<string, string | number | boolean | null>)
    .filter(([name]) => !keptBack.has(name))
    .map(([name, value]) => ({ name, value: String(value ?? '') }));
}
