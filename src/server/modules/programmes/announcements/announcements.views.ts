import { z } from 'zod';
import { announcementRecipients } from '../../../../contract/index.ts';
import type { Announcement } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getPeople } from '../../people/index.ts';
import { isOwner } from '../programme-access.ts';
import { getProgramme } from '../programmes.store.ts';
import { selectRecipients } from './recipients.ts';

const shown = 20;
const recipientsSchema = z.enum(announcementRecipients);

/** The newest announcements of a programme that are for a person; an owner sees all. */
export async function listAnnouncementsFor(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<Announcement[]> {
  const rows = await work.db
    .selectFrom('programme_announcements')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  const groups = await groupsOf(work, session, programmeId);
  const people = await getPeople(
    work,
    rows.flatMap((row) => row.announced_by ?? []),
  );
  return rows.flatMap((row) => {
    const recipients = recipientsSchema.parse(row.recipients);
    if (!groups.has(recipients)) return [];
    return [
      {
        id: row.id,
        title: row.title,
        words: row.words,
        recipients,
        announcedAt: row.created_at.toISOString(),
        announcedBy: people.get(row.announced_by ?? '')?.name ?? null,
      },
    ];
  });
}

type Group = z.infer<typeof recipientsSchema>;

async function groupsOf(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<ReadonlySet<Group>> {
  if (await isOwner(work, session, programmeId)) return new Set(announcementRecipients);
  const programme = await getProgramme(work, programmeId);
  const groups = new Set<Group>(['audience']);
  for (const group of ['mentors', 'mentees'] as const) {
    const found = await selectRecipients(work, programme, group)
      .select('person.id')
      .where('person.id', '=', session.personId)
      .executeTakeFirst();
    if (found) groups.add(group);
  }
  return groups;
}

/** An announcement, for telling it to the people it is for. */
export async function getAnnouncement(
  work: Work,
  id: string,
): Promise<{ programmeId: string; title: string; recipients: Group }> {
  const row = await work.db
    .selectFrom('programme_announcements')
    .select(['programme_id', 'title', 'recipients'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return {
    programmeId: row.programme_id,
    title: row.title,
    recipients: recipientsSchema.parse(row.recipients),
  };
}

/**
 * The people whom an announcement goes to, a page at a time.
 * @param after id of the last person of the page before; null for the first
 */
export async function pageOfRecipients(
  work: Work,
  announcement: { readonly programmeId: string; readonly recipients: Group },
  after: string | null,
  pageSize: number,
): Promise<string[]> {
  const programme = await getProgramme(work, announcement.programmeId);
  let people = selectRecipients(work, programme, announcement.recipients);
  if (after !== null) people = people.where('person.id', '>', after);
  const rows = await people.select('person.id').orderBy('person.id').limit(pageSize).execute();
  return rows.map((row) => row.id);
}
