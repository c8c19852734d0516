import type { Selectable } from 'kysely';
import type { CallLink } from '../../../../../contract/index.ts';
import { callLinkSchema } from '../../../../../contract/index.ts';
import type { MeetingCallLinksTable } from '../../../../database/tables/meeting-call-links.ts';
import type { Work } from '../../../../jobs/work.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { StoredMeeting } from '../meetings.store.ts';

export type StoredCallLink = Selectable<MeetingCallLinksTable>;

const wanted = (work: Work) =>
  work.db
    .selectFrom('meeting_call_links')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('state', '!=', 'released');

/** @returns the links that are wanted for these meetings, by the ids of the meetings */
export async function listCallLinks(
  work: Work,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, StoredCallLink>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await wanted(work)
    .where('meeting_id', 'in', [...meetingIds])
    .execute();
  return new Map(rows.map((row) => [row.meeting_id, row]));
}

/** As the members see it. */
export function describeCallLink(row: StoredCallLink): CallLink {
  return callLinkSchema.parse({
    state: row.state,
    url: row.state === 'made' ? row.url : null,
    problem: row.problem,
    organiserId: row.organiser_id,
  });
}

export async function insertCallLink(
  work: Work,
  { id, mentorshipId }: Pick<StoredMeeting, 'id' | 'mentorshipId'>,
  organiserId: string,
): Promise<string> {
  const row = await work.db
    .insertInto('meeting_call_links')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: mentorshipId,
      meeting_id: id,
      organiser_id: organiserId,
      state: 'asked',
      changed_at: work.now,
      created_at: work.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a link in a way of which Microsoft is to be told. */
export async function touchCallLink(
  work: Work,
  id: string,
  change: { readonly state?: 'released' } = {},
): Promise<void> {
  await work.db
    .updateTable('meeting_call_links')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1), changed_at: work.now }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
