import type { Link } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/** @returns the links of a mentorship, newest first */
export async function listLinks(work: Work, mentorshipId: string): Promise<readonly Link[]> {
  const rows = await work.db
    .selectFrom('links')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, title, url, added_by, added_at }) => ({
    id,
    title,
    url,
    addedBy: added_by,
    addedAt: added_at.toISOString(),
  }));
}

export async function insertLink(
  work: Work,
  mentorshipId: string,
  link: Pick<Link, 'id' | 'title' | 'url' | 'addedBy'>,
): Promise<void> {
  await work.db
    .insertInto('links')
    .values({
      tenant_id: work.tenantId,
      id: link.id,
      mentorship_id: mentorshipId,
      title: link.title,
      url: link.url,
      added_by: link.addedBy,
      added_at: work.now,
    })
    .execute();
}

export async function deleteLink(work: Work, linkId: string): Promise<void> {
  await work.db
    .deleteFrom('links')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', linkId)
    .execute();
}
