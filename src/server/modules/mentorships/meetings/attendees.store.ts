import type { Work } from '../../../jobs/work.ts';

/** @returns who was there, by meeting */
export async function listAttendees(
  work: Work,
  mentorshipId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await work.db
    .selectFrom('meeting_attendees')
    .select(['meeting_id', 'person_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('person_id')
    .execute();
  const attendees = new Map<string, string[]>();
  for (const row of rows) {
    attendees.set(row.meeting_id, [...(attendees.get(row.meeting_id) ?? []), row.person_id]);
  }
  return attendees;
}

/** Says who was there, in place of what was said before. */
export async function writeAttendees(
  work: Work,
  meeting: { readonly id: string; readonly mentorshipId: string },
  personIds: readonly string[],
): Promise<void> {
  await work.db
    .deleteFrom('meeting_attendees')
    .where('tenant_id', '=', work.tenantId)
    .where('meeting_id', '=', meeting.id)
    .execute();
  await work.db
    .insertInto('meeting_attendees')
    .values(
      personIds.map((personId) => ({
        tenant_id: work.tenantId,
        mentorship_id: meeting.mentorshipId,
        meeting_id: meeting.id,
        person_id: personId,
      })),
    )
    .execute();
}
