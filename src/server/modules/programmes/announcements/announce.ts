import { sql } from 'kysely';
import type { Announcement, AnnouncementInput } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { getPerson } from '../../people/index.ts';
import { ProgrammeAnnounced } from '../events.ts';
import { requireOwnership } from '../programme-access.ts';
import { getProgramme } from '../programmes.store.ts';
import { selectRecipients } from './recipients.ts';

/**
 * Tells the people of a published programme something.
 * @throws AppError `not-found` for who does not own it, `conflict` while it is a draft
 * @returns the announcement, and how many people it goes to
 */
export async function announce(
  work: Work,
  session: Session,
  programmeId: string,
  input: AnnouncementInput,
): Promise<{ announcement: Announcement; recipients: number }> {
  await requireOwnership(work, session, programmeId);
  const programme = await getProgramme(work, programmeId);
  if (programme.state === 'draft') throw new AppError('conflict', { detail: programme.state });
  const id = newId(work.now);
  await work.db
    .insertInto('programme_announcements')
    .values({
      tenant_id: work.tenantId,
      id,
      programme_id: programmeId,
      ...input,
      announced_by: session.personId,
      created_at: work.now,
    })
    .execute();
  const { recipients } = await selectRecipients(work, programme, input.recipients)
    .select(sql<number>`count(*)`.as('recipients'))
    .executeTakeFirstOrThrow();
  await work.publish(ProgrammeAnnounced, { programmeId, announcementId: id });
  await recordAudit(work, {
    action: 'programme.announced',
    subject: { kind: 'programme', id: programmeId },
    details: { announcementId: id, recipients },
  });
  const { name } = await getPerson(work, session.personId);
  return {
    announcement: { ...input, id, announcedAt: work.now.toISOString(), announcedBy: name },
    recipients,
  };
}
