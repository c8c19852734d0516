import { text } from '../../../content/catalogue.ts';
import type { Completion, Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation } from '../administration/index.ts';
import type { CompletionsFilter } from './completions.query.ts';
import { listAllCompletions } from './completions.views.ts';
import { writeCsv } from '../../kernel/csv.ts';
import type { CsvCell } from '../../kernel/csv.ts';

const columns = [
  'name',
  'email',
  'department',
  'country',
  'course',
  'state',
  'progress',
  'score',
  'dueOn',
  'isOverdue',
  'completedOn',
  'grade',
] as const;
type Column = (typeof columns)[number];

/** Every completion that fits the filters as CSV, its words in the language asked for. */
export async function exportCompletions(work: Work, filter: CompletionsFilter): Promise<string> {
  const { timeZone } = await getOrganisation(work);
  const { language } = filter;
  const completions = await listAllCompletions(work, filter, timeZone);
  const toDay = dayIn(timeZone);
  return writeCsv([
    columns.map((column) => text(language, 'reports', `completions.columns.${column}`)),
    ...completions.map((completion) => {
      const cells = toCells(completion, language, toDay);
      return columns.map((column) => cells[column]);
    }),
  ]);
}

function toCells(
  completion: Completion,
  language: Language,
  toDay: (instant: string | null) => string | null,
): Record<Column, CsvCell> {
  const word = (key: string): string => text(language, 'reports', `completions.${key}`);
  return {
    name: completion.name,
    email: completion.email,
    department: completion.department,
    country: completion.country,
    course: completion.courseTitle,
    state: word(`state.${completion.state}`),
    progress: completion.progress,
    score: completion.score,
    dueOn: toDay(completion.dueAt),
    isOverdue: word(completion.isOverdue ? 'overdue.yes' : 'overdue.no'),
    completedOn: toDay(completion.completedAt),
    grade: word(`grade.${completion.grade}`),
  };
}

/** @returns the calendar day of an instant in a time zone, YYYY-MM-DD (ISO 8601) */
function dayIn(timeZone: string): (instant: string | null) => string | null {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => {
    if (instant === null) return null;
    const parts = new Map(
      format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
    );
    return (['year', 'month', 'day'] as const).map((part) => parts.get(part)).join('-');
  };
}
