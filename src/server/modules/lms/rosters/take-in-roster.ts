import type { Member } from '../../../../../lti/index.ts';
import type { JobContext } from '../../../jobs/job.ts';
import type { Scope, Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { endMembers, takeInMembers } from '../../people/index.ts';
import type { RosterMember } from '../../people/index.ts';
import { countMembers, forgetMembers, keepMembers, listMissing } from './roster-members.store.ts';
import type { MissingMember } from './roster-members.store.ts';
import { areManyMissing } from './rosters.rules.ts';
import { lockRoster, updateRoster } from './rosters.store.ts';
import type { RosterRow } from './rosters.store.ts';

const batchSize = 500;

export interface TakenIn {
  readonly members: number;
  readonly matched: number;
  readonly added: number;
}

/** Takes in the members of a roster that was read to its end, some hundreds in one transaction. */
export async function takeInPages(
  context: JobContext,
  scope: Scope,
  roster: RosterRow,
  members: readonly Member[],
): Promise<TakenIn> {
  const told = [...new Map(members.map((member) => [member.userId, toldBy(member)])).values()];
  let matched = 0;
  let added = 0;
  for (let from = 0; from < told.length; from += batchSize) {
    const batch = told.slice(from, from + batchSize);
    const taken = await context.inTransaction(scope, async (work) => {
      const result = await takeInMembers(work, roster.registration_id, batch);
      await keepMembers(work, roster.id, result.people);
      return result;
    });
    matched += taken.people.size;
    added += taken.added;
  }
  return { members: told.length, matched, added };
}

const toldBy = (member: Member): RosterMember => ({
  subject: member.userId,
  employeeNumber: member.personSourcedId,
  givenName: member.givenName,
  familyName: member.familyName,
  name: member.name,
  email: member.email,
});

/** Whom the roster named before and does not name now. @param since when this reading began */
export function listMissingOf(
  work: Work,
  roster: RosterRow,
  since: Date,
): Promise<MissingMember[]> {
  const { id, registration_id: registrationId, read_at: before } = roster;
  return listMissing(work, { id, registrationId, before }, since);
}

interface Reading {
  readonly since: Date;
  /** Subjects of everybody who is in the course, whatever they are there. */
  readonly present: ReadonlySet<string>;
  readonly taken: TakenIn;
}

/**
 * Ends what is to be ended of those who are missing, and keeps what came of the reading. Where many are
 * missing at once nobody's place is ended before an administrator says so.
 */
export async function finishReading(
  work: Work,
  roster: RosterRow,
  { queuedAt, mayEndMany }: { readonly queuedAt: string; readonly mayEndMany: boolean },
  { since, present, taken }: Reading,
): Promise<void> {
  const current = await lockRoster(work, roster.id);
  if (current?.queued_at?.toISOString() !== queuedAt) return;
  const absent = (await listMissingOf(work, roster, since)).filter(
    ({ subject, hasComeIn }) => !hasComeIn && !present.has(subject),
  );
  await forgetMembers(work, roster.id, subjectsOf(absent.filter(({ isInOther }) => isInOther)));
  const missing = absent.filter(({ isInOther }) => !isInOther);
  const isHeld = !mayEndMany && areManyMissing(missing.length, await countMembers(work, roster.id));
  const ended = isHeld ? 0 : await endMissing(work, roster, missing);
  await updateRoster(work, roster.id, {
    ...taken,
    ended,
    read_at: since,
    queued_at: null,
    held: isHeld ? missing.length : 0,
    problem: isHeld ? 'many-missing' : null,
    problem_at: isHeld ? work.now : null,
    detail: null,
  });
  if (taken.added + ended === 0) return;
  await recordAudit(work, {
    action: 'roster.read',
    subject: { kind: 'platform', id: roster.registration_id },
    details: { ...taken, ended },
  });
}

const subjectsOf = (members: readonly MissingMember[]): string[] =>
  members.map(({ subject }) => subject);

async function endMissing(
  work: Work,
  roster: RosterRow,
  missing: readonly MissingMember[],
): Promise<number> {
  await forgetMembers(work, roster.id, subjectsOf(missing));
  const personIds = [...new Set(missing.map(({ personId }) => personId))];
  return endMembers(work, roster.registration_id, personIds);
}
