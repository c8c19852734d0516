import type { OwnTrackRecord, TrackRecord } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';

/** What somebody has carried to its end as mentor; hours are those they looked back on. */
async function countTrackRecord(work: Work, personId: string): Promise<TrackRecord> {
  const row = await work.db
    .selectFrom('mentorship_members as member')
    .innerJoin('mentorships as mentorship', (join) =>
      join
        .onRef('mentorship.tenant_id', '=', 'member.tenant_id')
        .onRef('mentorship.id', '=', 'member.mentorship_id'),
    )
    .leftJoin('evaluations as evaluation', (join) =>
      join
        .onRef('evaluation.tenant_id', '=', 'member.tenant_id')
        .onRef('evaluation.mentorship_id', '=', 'member.mentorship_id')
        .onRef('evaluation.person_id', '=', 'member.person_id'),
    )
    .select(({ fn }) => [
      fn.countAll<number>().as('mentorships'),
      fn.sum<number | null>('evaluation.hours').as('hours'),
    ])
    .where('member.tenant_id', '=', work.tenantId)
    .where('member.person_id', '=', personId)
    .where('member.role', '=', 'mentor')
    .where('mentorship.state', '=', 'closed')
    .executeTakeFirstOrThrow();
  return { closedMentorships: row.mentorships, hours: row.hours ?? 0 };
}

async function isShown(work: Work, personId: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('shown_track_records')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function getOwnTrackRecord(work: Work, personId: string): Promise<OwnTrackRecord> {
  return {
    ...(await countTrackRecord(work, personId)),
    isShown: await isShown(work, personId),
  };
}

/** @returns what others see of a mentor; null: they do not show it, or there is nothing yet */
export async function findShownTrackRecord(
  work: Work,
  personId: string,
): Promise<TrackRecord | null> {
  if (!(await isShown(work, personId))) return null;
  const record = await countTrackRecord(work, personId);
  return record.closedMentorships === 0 ? null : record;
}

/** A person decides whether others see their track record; until they do, nobody does. */
export async function showTrackRecord(work: Work, personId: string, shows: boolean): Promise<void> {
  const key = { tenant_id: work.tenantId, person_id: personId };
  await (shows
    ? work.db
        .insertInto('shown_track_records')
        .values({ ...key, shown_since: work.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    : work.db
        .deleteFrom('shown_track_records')
        .where((expression) => expression.and(key))
        .execute());
  await recordAudit(work, {
    action: shows ? 'track-record.shown' : 'track-record.hidden',
    subject: { kind: 'person', id: personId },
  });
}
