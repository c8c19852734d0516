import { evaluationSchema, smallestToldCount } from '../../../../contract/index.ts';
import type { Evaluation, EvaluationSummary } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { isTelling } from '../is-telling.rules.ts';

const { answers: answersSchema } = evaluationSchema.shape;

/** What one person said; the newest where somebody has closed several mentorships. */
type Said = Pick<Evaluation, 'satisfaction' | 'goalsAttained' | 'wouldRecommend' | 'answers'>;

async function listNewest(work: Work, programmeId: string): Promise<readonly Said[]> {
  const rows = await work.db
    .selectFrom('evaluations as said')
    .innerJoin('mentorships as mentorship', (join) =>
      join
        .onRef('mentorship.tenant_id', '=', 'said.tenant_id')
        .onRef('mentorship.id', '=', 'said.mentorship_id'),
    )
    .distinctOn('said.person_id')
    .select(['said.satisfaction', 'said.goals_attained', 'said.would_recommend'])
    .select(['said.answers', 'said.gives_answers'])
    .where('said.tenant_id', '=', work.tenantId)
    .where('mentorship.programme_id', '=', programmeId)
    // Until it is closed, each may still change what they said.
    .where('mentorship.state', '=', 'closed')
    .orderBy('said.person_id')
    .orderBy('said.answered_at', 'desc')
    .execute();
  return rows.map((row) => ({
    satisfaction: row.satisfaction,
    goalsAttained: evaluationSchema.shape.goalsAttained.parse(row.goals_attained),
    wouldRecommend: row.would_recommend,
    answers: row.gives_answers ? answersSchema.parse(row.answers) : [],
  }));
}

/** How those look back who have closed a mentorship of a programme, as far as it is about nobody. */
export async function summariseEvaluations(
  work: Work,
  programmeId: string,
): Promise<EvaluationSummary> {
  const all = await listNewest(work, programmeId);
  const people = all.length;
  if (people < smallestToldCount) return { summary: null, answers: [] };
  const count = (is: (said: Said) => boolean): number | null => {
    const counted = all.filter(is).length;
    return isTelling(counted) || isTelling(people - counted) ? null : counted;
  };
  const satisfaction = all.reduce((sum, said) => sum + said.satisfaction, 0) / people;
  return {
    summary: {
      people,
      meanSatisfaction: Math.round(satisfaction * 10) / 10,
      attained: count(({ goalsAttained }) => ['fully', 'mostly'].includes(goalsAttained)),
      recommending: count(({ wouldRecommend }) => wouldRecommend),
    },
    answers: gatherAnswers(all),
  };
}

/** By question; in the order of their letters, which says nothing of who or when. */
function gatherAnswers(all: readonly Said[]): EvaluationSummary['answers'] {
  const byQuestion = new Map<string, string[]>();
  for (const { question, words } of all.flatMap(({ answers }) => answers)) {
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), words]);
  }
  return [...byQuestion]
    .filter(([, words]) => words.length >= smallestToldCount)
    .map(([question, words]) => ({ question, words: words.toSorted() }));
}
