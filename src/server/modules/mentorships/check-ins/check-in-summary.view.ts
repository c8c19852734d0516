import { smallestToldCount } from '../../../../contract/index.ts';
import type { CheckInSummary } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';

const daysBack = 183;

/** How the mentorships of a programme go, by the newest answer of each person. */
export async function summariseCheckIns(work: Work, programmeId: string): Promise<CheckInSummary> {
  const newest = work.db
    .selectFrom('check_ins as answer')
    .innerJoin('mentorships as mentorship', (join) =>
      join
        .onRef('mentorship.tenant_id', '=', 'answer.tenant_id')
        .onRef('mentorship.id', '=', 'answer.mentorship_id'),
    )
    .distinctOn('answer.person_id')
    .select(['answer.person_id', 'answer.energy', 'answer.usefulness', 'answer.expectations'])
    .where('answer.tenant_id', '=', work.tenantId)
    .where('mentorship.programme_id', '=', programmeId)
    .where('answer.answered_at', '>', addDays(work.now, -daysBack))
    .orderBy('answer.person_id')
    .orderBy('answer.answered_at', 'desc');
  const row = await work.db
    .selectFrom(newest.as('newest'))
    .select(({ fn }) => [
      fn.countAll<number>().as('people'),
      fn.avg<number | null>('newest.energy').as('energy'),
      fn.avg<number | null>('newest.usefulness').as('usefulness'),
      fn.countAll<number>().filterWhere('newest.expectations', '<>', 'right').as('unfitting'),
    ])
    .executeTakeFirstOrThrow();
  if (row.people < smallestToldCount) return { summary: null };
  return {
    summary: {
      people: row.people,
      meanEnergy: oneDecimal(row.energy),
      meanUsefulness: oneDecimal(row.usefulness),
      unfitting:
        isTelling(row.unfitting) || isTelling(row.people - row.unfitting) ? null : row.unfitting,
    },
  };
}

/** Whether so few people would be told of that it is about somebody. */
const isTelling = (people: number): boolean => people > 0 && people < smallestToldCount;

/** A mean comes as text from the database. */
const oneDecimal = (mean: unknown): number => Math.round(Number(mean) * 10) / 10;
