import type { Work } from '../../../jobs/work.ts';

/** How far a member has read, and what they were told of. */
export interface MessageMarker {
  readonly personId: string;
  readonly readSequence: number;
  readonly toldAt: Date | null;
  readonly toldOfMentionAt: Date | null;
}

/** @returns one for each of these members, whoever has read nothing yet included */
export async function listMarkers(
  work: Work,
  mentorshipId: string,
  personIds: readonly string[],
): Promise<readonly MessageMarker[]> {
  const rows = await work.db
    .selectFrom('message_markers')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .execute();
  return personIds.map((personId) => {
    const row = rows.find((each) => each.person_id === personId);
    return {
      personId,
      readSequence: row?.read_sequence ?? 0,
      toldAt: row?.told_at ?? null,
      toldOfMentionAt: row?.told_of_mention_at ?? null,
    };
  });
}

async function writeMarker(
  work: Work,
  key: { readonly mentorshipId: string; readonly personId: string },
  columns: { read_sequence: number } | { told_at: Date } | { told_of_mention_at: Date },
): Promise<void> {
  await work.db
    .insertInto('message_markers')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: key.mentorshipId,
      person_id: key.personId,
      ...columns,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'mentorship_id', 'person_id']).doUpdateSet(columns),
    )
    .execute();
}

/** Says how far a member has read; it never goes back. */
export async function markRead(
  work: Work,
  mentorshipId: string,
  personId: string,
  sequence: number,
): Promise<void> {
  const [marker] = await listMarkers(work, mentorshipId, [personId]);
  if (marker && marker.readSequence >= sequence) return;
  await writeMarker(work, { mentorshipId, personId }, { read_sequence: sequence });
}

/** Remembers that these members are told now. */
export async function markTold(
  work: Work,
  mentorshipId: string,
  {
    toldIds,
    mentionedIds,
  }: {
    readonly toldIds: readonly string[];
    readonly mentionedIds: readonly string[];
  },
): Promise<void> {
  for (const personId of toldIds) {
    await writeMarker(work, { mentorshipId, personId }, { told_at: work.now });
  }
  for (const personId of mentionedIds) {
    await writeMarker(work, { mentorshipId, personId }, { told_of_mention_at: work.now });
  }
}

/**
 * How many messages of others a member has not read yet; what was written before they came is not
 * counted.
 */
export async function countUnread(
  work: Work,
  mentorshipId: string,
  member: { readonly personId: string; readonly joinedAt: Date },
): Promise<number> {
  const [marker] = await listMarkers(work, mentorshipId, [member.personId]);
  const { count } = await work.db
    .selectFrom('messages')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('sequence', '>', marker?.readSequence ?? 0)
    .where('written_by', '!=', member.personId)
    .where('written_at', '>=', member.joinedAt)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
