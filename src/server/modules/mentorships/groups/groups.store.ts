import { groupWayInSchema } from '../../../../contract/index.ts';
import type { GroupSettings } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { lockMentorship } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { planOf } from '../mentorship-plan.ts';
import type { MentorshipPlan } from '../mentorship-plan.ts';
import type { Gathering } from '../../programmes/index.ts';
import type { GroupSituation } from './group.rules.ts';

/** A group beside its mentorship, as it is stored. */
export interface StoredGroup {
  readonly id: string;
  readonly settings: GroupSettings;
  readonly openedBy: string;
  /** Since when it has been smaller than planned; null: it is not, or all have said that they stay. */
  readonly shortSince: Date | null;
}

/** A group with its mentorship, whose row is locked. */
export interface LockedGroup {
  readonly group: StoredGroup;
  readonly mentorship: StoredMentorship;
  readonly plan: MentorshipPlan;
  readonly gathering: Gathering;
}

/** @returns a group as its rules see it */
export function situationOf({
  group,
  mentorship,
  plan,
}: Pick<LockedGroup, 'group' | 'mentorship' | 'plan'>): GroupSituation {
  return { ...mentorship, settings: group.settings, mentorSeats: plan.groupMentors };
}

/** @returns those of the mentorships that are groups, by their id */
export async function findGroups(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredGroup>> {
  if (ids.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('groups')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.mentorship_id,
      {
        id: row.mentorship_id,
        settings: {
          title: row.title,
          theme: row.theme,
          topics: row.topics,
          size: { from: row.size_from, to: row.size_to },
          joinsUntil: row.joins_until,
          wayIn: groupWayInSchema.parse(row.way_in),
        },
        openedBy: row.opened_by,
        shortSince: row.short_since,
      },
    ]),
  );
}

/** @throws AppError `not-found` */
export async function getStoredGroup(work: Work, id: string): Promise<StoredGroup> {
  const group = (await findGroups(work, [id])).get(id);
  if (!group) throw new AppError('not-found');
  return group;
}

/** @returns what a group is called; null where the mentorship is none */
export async function groupTitleOf(work: Work, mentorshipId: string): Promise<string | null> {
  return (await findGroups(work, [mentorshipId])).get(mentorshipId)?.settings.title ?? null;
}

/**
 * Locks a group: whatever happens to it at once, a last seat too, comes one after the other.
 * @throws AppError `not-found`
 */
export async function lockGroup(work: Work, id: string): Promise<LockedGroup> {
  const mentorship = await lockMentorship(work, id);
  const group = await getStoredGroup(work, id);
  const plan = await planOf(work, mentorship);
  if (plan.gathering === null) throw new AppError('not-found');
  return { group, mentorship, plan, gathering: plan.gathering };
}

const columnsOf = (settings: GroupSettings) => ({
  title: settings.title,
  theme: settings.theme,
  topics: settings.topics,
  size_from: settings.size.from,
  size_to: settings.size.to,
  joins_until: settings.joinsUntil,
  way_in: settings.wayIn,
});

export async function insertGroup(
  work: Work,
  id: string,
  settings: GroupSettings,
  openedBy: string,
): Promise<void> {
  await work.db
    .insertInto('groups')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: id,
      ...columnsOf(settings),
      opened_by: openedBy,
    })
    .execute();
}

/** @param change new settings, or since when the group is short */
export async function updateGroup(
  work: Work,
  id: string,
  change: { settings: GroupSettings } | { shortSince: Date | null },
): Promise<void> {
  await work.db
    .updateTable('groups')
    .set(
      'settings' in change
        ? { ...columnsOf(change.settings), asked_at: null }
        : { short_since: change.shortSince },
    )
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', id)
    .execute();
}

/** @returns the programme of each of these groups */
export async function listProgrammesOfGroups(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('mentorships')
    .select(['id', 'programme_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.programme_id]));
}

/** @returns ids of the groups of a programme that are not over, the newest first */
export async function listGroupIdsIn(work: Work, programmeId: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('mentorships')
    .innerJoin('groups', (join) =>
      join
        .onRef('groups.tenant_id', '=', 'mentorships.tenant_id')
        .onRef('groups.mentorship_id', '=', 'mentorships.id'),
    )
    .select('mentorships.id')
    .where('mentorships.tenant_id', '=', work.tenantId)
    .where('mentorships.programme_id', '=', programmeId)
    .where('mentorships.state', 'not in', ['closed', 'ended_early'])
    .orderBy('mentorships.created_at', 'desc')
    .orderBy('mentorships.id')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}
