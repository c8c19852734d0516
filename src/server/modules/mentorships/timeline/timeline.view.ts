import { DateTime } from 'luxon';
import { mentorshipStateSchema } from '../../../../contract/index.ts';
import type { Timeline, TimelineMark } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { periodOf } from '../check-ins/check-ins.rules.ts';
import { listCheckIns } from '../check-ins/check-ins.store.ts';
import { currentPeriod } from '../check-ins/current-period.ts';
import { listGoals } from '../goals/goals.store.ts';
import { listMeetings } from '../meetings/meetings.store.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { inOrder, marksOfGoal, noonOf, spanOf, stagesOf, stretchOf } from './timeline.rules.ts';

async function readStages(work: Work, mentorship: StoredMentorship): Promise<Timeline['stages']> {
  const rows = await work.db
    .selectFrom('mentorship_transitions')
    .select(['from_state', 'to_state', 'happened_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorship.id)
    .where('from_state', 'is not', null)
    .orderBy('sequence')
    .execute();
  const state = mentorshipStateSchema;
  return stagesOf(
    state.parse(rows[0]?.from_state ?? mentorship.state),
    mentorship.createdAt,
    rows.map(({ to_state, happened_at }) => ({ to: state.parse(to_state), at: happened_at })),
  );
}

async function markMeetings(work: Work, mentorshipId: string): Promise<TimelineMark[]> {
  const meetings = await listMeetings(work, [mentorshipId]);
  return meetings.map(({ startsAt, state, theme }) => ({
    kind: 'meeting',
    at: startsAt.toISOString(),
    isDone: state === 'held',
    title: theme,
  }));
}

/** Periods that the person has answered for, and the one that can be answered now. */
async function markCheckIns(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<TimelineMark[]> {
  if (mentorship.activeSince === null) return [];
  const { checkInEveryMonths } = await planOf(work, mentorship);
  const answered = (await listCheckIns(work, mentorship.id, personId)).map(({ period }) => period);
  const current = await currentPeriod(work, mentorship);
  const periods = new Set([...answered, ...(current ? [current.number] : [])]);
  // What comes next is told as long as anything does.
  if (mentorship.state === 'active') periods.add((current?.number ?? 0) + 1);
  const since = mentorship.activeSince;
  return [...periods].map((period) => ({
    kind: 'check-in',
    at: periodOf(since, checkInEveryMonths, period).until.toISOString(),
    isDone: answered.includes(period),
    title: '',
  }));
}

/** The end as it was or is agreed, or else as the programme has it. */
async function endOf(work: Work, mentorship: StoredMentorship): Promise<Date> {
  const { endedAt, endsOn, createdAt } = mentorship;
  if (endedAt) return endedAt;
  if (endsOn !== null) return noonOf(endsOn);
  const { durationMonths } = await planOf(work, mentorship);
  return DateTime.fromJSDate(createdAt, { zone: 'utc' })
    .plus({ months: durationMonths })
    .toJSDate();
}

/**
 * A mentorship in one picture.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getTimelineFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Timeline> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const goals = await listGoals(work, mentorshipId);
  const { endsOn, endedAt, createdAt } = mentorship;
  const end: TimelineMark[] =
    endsOn === null || endedAt !== null
      ? []
      : [{ kind: 'end', at: noonOf(endsOn).toISOString(), isDone: false, title: '' }];
  const marks = inOrder([
    ...(await markMeetings(work, mentorshipId)),
    ...goals.flatMap(marksOfGoal),
    ...(await markCheckIns(work, mentorship, personId)),
    ...end,
  ]);
  const endsAt = await endOf(work, mentorship);
  return {
    ...spanOf(createdAt, endsAt > work.now || endedAt !== null ? endsAt : work.now, marks),
    now: work.now.toISOString(),
    stages: await readStages(work, mentorship),
    goals: goals.map(stretchOf),
    marks,
  };
}
