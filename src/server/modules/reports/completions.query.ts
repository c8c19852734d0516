import { sql } from 'kysely';
import type { z } from 'zod';
import type { exportCompletions } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

/** What the administrator filters by. */
export type CompletionsFilter = z.output<typeof exportCompletions.query>;

/** Every enrolment of the organisation with its person and what became of the score. */
export function selectEnrolments(work: Work) {
  return work.db
    .selectFrom('course_enrolments as enrolment')
    .innerJoin('people as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'enrolment.tenant_id')
        .onRef('person.id', '=', 'enrolment.person_id'),
    )
    .leftJoin('lms_scores as delivery', (join) =>
      join
        .onRef('delivery.tenant_id', '=', 'enrolment.tenant_id')
        .onRef('delivery.person_id', '=', 'enrolment.person_id')
        .onRef('delivery.course_id', '=', 'enrolment.course_id'),
    )
    .where('enrolment.tenant_id', '=', work.tenantId);
}
export type Enrolments = ReturnType<typeof selectEnrolments>;

/** As people see the name: their e-mail address where HR tells none. */
export const nameOf = sql<string>`coalesce(
  nullif(trim(concat_ws(' ', person.given_name, person.family_name)), ''), person.email, '')`;

/** Past its due date and not completed. */
export const isOverdueAt = (now: Date) => sql<boolean>`
  (enrolment.state <> 'completed' and coalesce(enrolment.due_at < ${now}, false))`;

/** The enrolments that fit every filter. @param timeZone of the organisation: where a day begins */
export function filterEnrolments(
  enrolments: Enrolments,
  filter: CompletionsFilter,
  timeZone: string,
): Enrolments {
  let filtered = enrolments;
  if (filter.course.length > 0) {
    filtered = filtered.where('enrolment.course_id', 'in', filter.course);
  }
  if (filter.state.length > 0) filtered = filtered.where('enrolment.state', 'in', filter.state);
  if (filter.department.length > 0) {
    filtered = filtered.where('person.department', 'in', filter.department);
  }
  if (filter.country.length > 0) filtered = filtered.where('person.country', 'in', filter.country);
  const completedOn = sql<string>`
    to_char(enrolment.completed_at at time zone ${timeZone}::text, 'YYYY-MM-DD')`;
  if (filter.completedFrom !== undefined) {
    filtered = filtered.where(completedOn, '>=', filter.completedFrom);
  }
  if (filter.completedTo !== undefined) {
    filtered = filtered.where(completedOn, '<=', filter.completedTo);
  }
  for (const word of filter.search.split(/\s+/).filter((each) => each !== '')) {
    filtered = filtered.where(hasWord(word));
  }
  return filtered;
}

/** A word stands in the name or the e-mail address, whatever its case and accents. */
const hasWord = (word: string) => sql<boolean>`strpos(
  lower(unaccent(concat_ws(' ', person.given_name, person.family_name, person.email))),
  lower(unaccent(${word}::text))) > 0`;
