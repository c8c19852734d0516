import { sql } from 'kysely';
import { smallestToldCount } from '../../../../contract/index.ts';
import type { CheckInSummary } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { isTelling } from '../is-telling.rules.ts';

const daysBack = 183;

/**
 * How the mentorships of a programme go, by the newest answer of each person. Answers come in by so many
 * at a time that whoever looks after each of them cannot tell what it was from how the means moved.
 */
export async function summariseCheckIns(work: Work, programmeId: string): Promise<CheckInSummary> {
  const answers = work.db
    .selectFrom('check_ins as answer')
    .innerJoin('mentorships as mentorship', (join) =>
      join
        .onRef('mentorship.tenant_id', '=', 'answer.tenant_id')
        .onRef('mentorship.id', '=', 'answer.mentorship_id'),
    )
    .select(['answer.person_id', 'answer.energy', 'answer.usefulness', 'answer.expectations'])
    .select(({ fn }) => [
      'answer.answered_at',
      fn
        .agg<number>('row_number')
        .over((over) => over.orderBy('answer.answered_at').orderBy('answer.person_id'))
        .as('place'),
      fn.countAll<number>().over().as('total'),
    ])
    .where('answer.tenant_id', '=', work.tenantId)
    .where('mentorship.programme_id', '=', programmeId)
    .where('answer.answered_at', '>', addDays(work.now, -daysBack));
  const newest = work.db
    .selectFrom(answers.as('answer'))
    .distinctOn('answer.person_id')
    .select(['answer.person_id', 'answer.energy', 'answer.usefulness', 'answer.expectations'])
    .where('answer.place', '<=', sql<number>`answer.total - answer.total % ${smallestToldCount}`)
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

/** A mean comes as text from the database. */
const oneDecimal = (mean: unknown): number => Math.round(Number(mean) * 10) / 10;
