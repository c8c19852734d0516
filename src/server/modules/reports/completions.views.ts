import { sql } from 'kysely';
import type { z } from 'zod';
import {
  completionSchema,
  gradeDeliverySchema,
  scoreProblemSchema,
} from '../../../contract/index.ts';
import type { Completion, Language, listCompletions } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation } from '../administration/index.ts';
import { courseTitle, listProgress } from '../courses/index.ts';
import { filterEnrolments, isOverdueAt, nameOf, selectEnrolments } from './completions.query.ts';
import type { CompletionsFilter, Enrolments } from './completions.query.ts';

type Summary = z.output<typeof listCompletions.response>['summary'];

/** One page of the completions, the sums of all that fit, and the values the filters can take. */
export async function listCompletionsPage(
  work: Work,
  query: z.output<typeof listCompletions.query>,
): Promise<z.input<typeof listCompletions.response>> {
  const { timeZone } = await getOrganisation(work);
  const all = selectEnrolments(work);
  const filtered = filterEnrolments(all, query, timeZone);
  const { total, ...summary } = await summarise(filtered, work.now);
  return {
    rows: await readRows(work, filtered, query.language, {
      limit: query.pageSize,
      offset: (query.page - 1) * query.pageSize,
    }),
    total,
    summary,
    ...(await listFilterValues(all, query.language)),
  };
}

/** Every completion that fits, in the order of the screen. */
export async function listAllCompletions(
  work: Work,
  filter: CompletionsFilter,
  timeZone: string,
): Promise<Completion[]> {
  const filtered = filterEnrolments(selectEnrolments(work), filter, timeZone);
  return readRows(work, filtered, filter.language, null);
}

/** Somebody who failed has another attempt before them, and counts as in progress. */
async function summarise(filtered: Enrolments, now: Date): Promise<Summary & { total: number }> {
  const countWhere = (condition: ReturnType<typeof isOverdueAt>) =>
    sql<number>`count(*) filter (where ${condition})`;
  return filtered
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      countWhere(sql`enrolment.state = 'completed'`).as('completed'),
      countWhere(sql`enrolment.state in ('in_progress', 'failed')`).as('inProgress'),
      countWhere(sql`enrolment.state = 'not_started'`).as('notStarted'),
      countWhere(isOverdueAt(now)).as('overdue'),
    ])
    .executeTakeFirstOrThrow();
}

/** Overdue first, then by due date, then by name. @param page null: all of them */
async function readRows(
  work: Work,
  filtered: Enrolments,
  language: Language,
  page: { readonly limit: number; readonly offset: number } | null,
): Promise<Completion[]> {
  const isOverdue = isOverdueAt(work.now);
  const ordered = filtered
    .select([
      'enrolment.id',
      'enrolment.person_id as personId',
      'enrolment.course_id as courseId',
      'enrolment.state',
      'enrolment.score',
      'enrolment.due_at as dueAt',
      'enrolment.completed_at as completedAt',
      'person.email',
      'person.department',
      'person.country',
      'delivery.state as delivery',
      'delivery.problem as gradeProblem',
      'delivery.detail as gradeDetail',
      nameOf.as('name'),
      isOverdue.as('isOverdue'),
    ])
    .orderBy(isOverdue, 'desc')
    .orderBy('enrolment.due_at', (order) => order.asc().nullsLast())
    .orderBy(sql`lower(unaccent(${nameOf}))`)
    .orderBy('enrolment.id');
  const rows = await (page ? ordered.limit(page.limit).offset(page.offset) : ordered).execute();
  const progress = await listProgress(work, rows);
  return rows.map(({ id, delivery, gradeProblem, dueAt, completedAt, ...row }) => {
    const state = completionSchema.shape.state.parse(row.state);
    return {
      ...row,
      state,
      courseTitle: courseTitle(row.courseId, language),
      progress: progress.get(id) ?? 0,
      // An attempt that goes on has no score yet; the one before it is over.
      score: state === 'completed' || state === 'failed' ? row.score : null,
      dueAt: dueAt?.toISOString() ?? null,
      completedAt: completedAt?.toISOString() ?? null,
      grade: gradeDeliverySchema.parse(delivery ?? 'none'),
      gradeProblem: scoreProblemSchema.nullable().parse(gradeProblem),
    };
  });
}

async function listFilterValues(
  all: Enrolments,
  language: Language,
): Promise<{
  departments: string[];
  countries: string[];
  courses: { id: string; title: string }[];
}> {
  const places = await all.select(['person.department', 'person.country']).distinct().execute();
  const courses = await all.select('enrolment.course_id as id').distinct().execute();
  const sorted = (values: readonly (string | null)[]): string[] =>
    [...new Set(values.filter((value) => value !== null))].sort((a, b) =>
      a.localeCompare(b, language),
    );
  return {
    departments: sorted(places.map((place) => place.department)),
    countries: sorted(places.map((place) => place.country)),
    courses: courses
      .map(({ id }) => ({ id, title: courseTitle(id, language) }))
      .sort((a, b) => a.title.localeCompare(b.title, language)),
  };
}
