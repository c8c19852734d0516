import { sql } from 'kysely';
import { gradeDeliverySchema, scoreProblemSchema } from '../../../../contract/index.ts';
import type { Grade, PlatformScores } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/** A person's own scores, and whether the LMS has them. */
export async function listGradesOf(work: Work, personId: string): Promise<Grade[]> {
  const rows = await work.db
    .selectFrom('lms_scores')
    .select(['course_id', 'state', 'problem'])
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .orderBy('course_id')
    .execute();
  return rows.map((row) => ({
    courseId: row.course_id,
    delivery: gradeDeliverySchema.parse(row.state),
    problem: scoreProblemSchema.nullable().parse(row.problem),
  }));
}

/** @returns how the scores of each platform's people fare, by the id of its registration */
export async function readPlatformScores(work: Work): Promise<ReadonlyMap<string, PlatformScores>> {
  const { rows } = await sql<{
    platformId: string;
    state: string;
    problem: string | null;
    count: number;
    detail: string | null;
  }>`
    select link.registration_id as "platformId", delivery.state, delivery.problem,
      count(*)::integer as count,
      (array_agg(delivery.detail order by delivery.updated_at desc))[1] as detail
    from lms_score_deliveries delivery
    join lms_resource_links link
      on link.tenant_id = delivery.tenant_id and link.id = delivery.resource_link_id
    where delivery.tenant_id = ${work.tenantId}
    group by 1, 2, 3
    order by count desc, delivery.problem`.execute(work.db);
  const scores = new Map<string, PlatformScores>();
  for (const { platformId } of rows) {
    const own = rows.filter((row) => row.platformId === platformId);
    const countOf = (state: string): number =>
      own.filter((row) => row.state === state).reduce((sum, { count }) => sum + count, 0);
    scores.set(platformId, {
      delivered: countOf('delivered'),
      waiting: countOf('waiting'),
      notGradable: countOf('not_gradable'),
      failed: countOf('failed'),
      problems: own
        .filter(({ state, problem }) => problem !== null && ['waiting', 'failed'].includes(state))
        .map(({ problem, count, detail }) => ({
          problem: scoreProblemSchema.parse(problem),
          count,
          detail,
        })),
    });
  }
  return scores;
}

/** Of a platform whose people have no scores yet. */
export const noScores: PlatformScores = {
  delivered: 0,
  waiting: 0,
  notGradable: 0,
  failed: 0,
  problems: [],
};
