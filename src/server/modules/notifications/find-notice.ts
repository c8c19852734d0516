import { z } from 'zod';
import { text } from '../../../content/catalogue.ts';
import { noticeKinds } from '../../../contract/index.ts';
import type { Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation } from '../administration/index.ts';
import { getPeople } from '../people/index.ts';
import { noticeWords } from './notice-words.ts';

const rowSchema = z.object({
  person_id: z.string(),
  kind: z.enum(noticeKinds),
  values: z.record(z.string(), z.string()),
  link: z.string(),
});

/** A notice in the words of whoever is told. */
export interface WordedNotice {
  readonly language: Language;
  readonly title: string;
  /** Path in the web app. */
  readonly link: string;
  /** Whether the title holds one that people gave to what they do together. */
  readonly hasGivenTitle: boolean;
}

/** @returns null where it is gone, or its person has left */
export async function findNotice(work: Work, noticeId: string): Promise<WordedNotice | null> {
  const found = await work.db
    .selectFrom('notices')
    .select(['person_id', 'kind', 'values', 'link'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', noticeId)
    .executeTakeFirst();
  if (!found) return null;
  const row = rowSchema.parse(found);
  const person = (await getPeople(work, [row.person_id])).get(row.person_id);
  if (!person?.isActive) return null;
  const organisation = await getOrganisation(work);
  const language = person.language ?? organisation.language;
  const words = noticeWords(row.values, person, organisation);
  return {
    language,
    title: text(language, 'notices', `${row.kind}.title`, words),
    link: row.link,
    hasGivenTitle: row.values.title !== undefined,
  };
}
