import type { Notice } from '../../../contract/index.ts';
import type { getOrganisation } from '../administration/index.ts';
import type { Person } from '../people/index.ts';
import { dateWords } from './mail/date-words.ts';

/**
 * A programme with its own word for its mentors is told of in texts of their own, for that word has
 * another gender, or no plural; what was stored without one is in the product's words.
 * @returns what a notice's texts are filled in with, dates by the clock of whoever reads it
 */
export function noticeWords(
  values: Notice['values'],
  recipient: Pick<Person, 'language' | 'timeZone'>,
  organisation: Awaited<ReturnType<typeof getOrganisation>>,
): Readonly<Record<string, string>> {
  const language = recipient.language ?? organisation.language;
  const dates = dateWords(language, [recipient.timeZone, organisation.timeZone]);
  return {
    ...values,
    ...(values.mentorWord === undefined ? {} : { context: 'own' }),
    ...(values.expiresAt === undefined ? {} : { expiresDate: dates.date(values.expiresAt) }),
    ...(values.dueAt === undefined ? {} : { dueDate: dates.date(values.dueAt) }),
    ...(values.meetsAt === undefined ? {} : { meetsDate: dates.dateTime(values.meetsAt) }),
  };
}
