import type { CourseQuestion } from '../../../../contract/index.ts';

type Answered = NonNullable<CourseQuestion['answered']>;
export type Quality = Answered['feedback'][number]['quality'];

/** How an option stands to the answer that was given; the words for it are in the catalogue. */
export type OptionStanding =
  'yours' | 'best' | 'yoursAndBest' | 'right' | 'notRight' | 'alsoRight' | 'others';

export interface OptionFeedback {
  readonly optionId: string;
  readonly text: string;
  readonly feedback: string;
  readonly quality: Quality;
  readonly standing: OptionStanding;
}

/** The answer as a whole: `best` for all points, `poor` for none, `acceptable` between. */
export function verdictOf(answered: Pick<Answered, 'points'>): Quality {
  if (answered.points >= 1) return 'best';
  return answered.points > 0 ? 'acceptable' : 'poor';
}

function standingOf(severalRight: boolean, isChosen: boolean, quality: Quality): OptionStanding {
  const isBest = quality === 'best';
  if (severalRight) {
    if (isChosen) return isBest ? 'right' : 'notRight';
    return isBest ? 'alsoRight' : 'others';
  }
  if (isChosen) return isBest ? 'yoursAndBest' : 'yours';
  return isBest ? 'best' : 'others';
}

/**
 * What there is to learn from each option, those that matter most first: what was chosen, then what
 * was best; the others keep the order of the question.
 */
export function feedbackOf(
  question: Pick<CourseQuestion, 'kind' | 'options'>,
  answered: Answered,
): readonly OptionFeedback[] {
  const rows = question.options.flatMap((option): readonly OptionFeedback[] => {
    const lesson = answered.feedback.find(({ optionId }) => optionId === option.id);
    if (lesson === undefined) return [];
    const isChosen = answered.optionIds.includes(option.id);
    return [
      {
        optionId: option.id,
        text: option.text,
        feedback: lesson.text,
        quality: lesson.quality,
        standing: standingOf(question.kind === 'choices', isChosen, lesson.quality),
      },
    ];
  });
  const rank = ({ optionId, standing }: OptionFeedback): number =>
    answered.optionIds.includes(optionId) ? 0 : standing === 'others' ? 2 : 1;
  return rows.toSorted((one, other) => rank(one) - rank(other));
}
