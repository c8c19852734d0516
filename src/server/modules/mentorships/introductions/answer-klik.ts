import type { Work } from '../../../jobs/work.ts';
import { getOpenIntroduction } from './get-open-introduction.ts';
import { writeAnswer } from './introductions.store.ts';

/**
 * A member says privately whether they want to go on. The answer can be changed until the outcome is
 * told. It makes no event, no notice and no audit row, and changes nothing that another can read:
 * the outcome is told at its moment whoever answered what, and when (decision 120).
 * @throws AppError `mentorship-moved-on` or `mentorship-ended` once the outcome is told
 */
export async function answerKlik(
  work: Work,
  mentorshipId: string,
  personId: string,
  goesOn: boolean,
): Promise<void> {
  await getOpenIntroduction(work, mentorshipId, personId);
  await writeAnswer(work, mentorshipId, personId, goesOn);
}
