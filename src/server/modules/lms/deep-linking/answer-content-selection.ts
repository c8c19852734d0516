import type { ContentChoice } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { listCourseIds } from '../../courses/index.ts';
import { findOwnSelection, keepAnswer } from './content-selections.store.ts';
import type { OpenSelection, SelectionAnswer } from './content-selections.store.ts';
import { listPlaceableProgrammes } from './content-selections.views.ts';

/**
 * Keeps what somebody chose for the platform's course; nothing chosen is an answer too.
 * @returns the ticket with which the browser has it given back
 * @throws AppError `not-found` for another person's selection, `invalid-input` for what the platform
 *   does not take or is not there
 */
export async function answerContentSelection(
  work: Work,
  personId: string,
  selectionId: string,
  answer: SelectionAnswer,
): Promise<string> {
  const selection = await findOwnSelection(work, selectionId, personId);
  const choices = await checkChoices(work, selection, answer.choices);
  const ticket = await keepAnswer(work, selection.id, { ...answer, choices });
  await recordAudit(work, {
    action: 'content-selection.answered',
    subject: { kind: 'content-selection', id: selection.id },
    details: { platformId: selection.registrationId, chosen: choices.length },
  });
  return ticket;
}

async function checkChoices(
  work: Work,
  { settings }: OpenSelection,
  choices: readonly ContentChoice[],
): Promise<ContentChoice[]> {
  const refuse = (path: string, message: string): never => {
    throw new AppError('invalid-input', { issues: [{ path, message }] });
  };
  if (choices.length > 0 && !settings.acceptTypes.includes('ltiResourceLink')) {
    refuse('body.choices', 'the platform takes no activities');
  }
  if (choices.length > 1 && !settings.acceptMultiple) {
    refuse('body.choices', 'the platform takes one activity only');
  }
  const programmes = await listPlaceableProgrammes(work);
  const courses = listCourseIds();
  for (const [index, choice] of choices.entries()) {
    const isThere =
      choice.kind === 'programme'
        ? programmes.some(({ id }) => id === choice.programmeId)
        : choice.kind !== 'course' || courses.includes(choice.courseId);
    if (!isThere) refuse(`body.choices.${index}`, 'is not there');
  }
  if (settings.acceptLineItem !== false) return [...choices];
  return choices.map((choice) =>
    choice.kind === 'course' ? { ...choice, lineItem: null } : choice,
  );
}
