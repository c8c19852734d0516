import { rosterProblemSchema } from '../../../../contract/index.ts';
import type { PlatformRoster } from '../../../../contract/index.ts';
import { ltiScopes } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { RosterRow } from './rosters.store.ts';

/** More than one screen shows says nothing more. */
const mostProblems = 20;
/** Hours after which a reading that never ended is not waited for. */
const longestWaitHours = 24;

/** @returns how the rosters of a platform fare, by the id of its registration and its scopes */
export async function readPlatformRosters(
  work: Work,
): Promise<(registrationId: string, scopes: readonly string[]) => PlatformRoster> {
  const rows = await work.db
    .selectFrom('lms_rosters')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .orderBy('problem_at', 'desc')
    .orderBy('id')
    .execute();
  const waitedSince = work.now.getTime() - longestWaitHours * 60 * 60 * 1000;
  return (registrationId, scopes) => {
    const rosters = rows.filter((row) => row.registration_id === registrationId);
    const sum = (column: 'members' | 'matched' | 'added' | 'ended'): number =>
      rosters.reduce((total, row) => total + row[column], 0);
    return {
      isGranted: scopes.includes(ltiScopes.contextMembershipReadOnly),
      courses: rosters.length,
      waiting: rosters.filter(({ queued_at: at }) => (at?.getTime() ?? 0) > waitedSince).length,
      lastReadAt: latestOf(rosters.map((row) => row.read_at)),
      members: sum('members'),
      matched: sum('matched'),
      added: sum('added'),
      ended: sum('ended'),
      problems: rosters.flatMap(problemOf).slice(0, mostProblems),
    };
  };
}

function latestOf(instants: readonly (Date | null)[]): string | null {
  const times = instants.flatMap((instant) => instant?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

function problemOf(row: RosterRow): PlatformRoster['problems'] {
  if (row.problem === null || row.problem_at === null) return [];
  const problem = rosterProblemSchema.parse(row.problem);
  const { title: course, detail, held: missing } = row;
  return [{ course, problem, detail, at: row.problem_at.toISOString(), missing }];
}
