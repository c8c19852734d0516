import { useTranslation } from 'react-i18next';
import type { Mentorship, MentorshipStep } from '../../contract/index.ts';
import { firstNameOf } from './first-name.ts';
import { useFormat } from './use-format.ts';

interface StepWords {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** Where it is done. */
  readonly to: string;
}

/** The part of a mentorship's space in which a step is done; null: its overview. */
function partOf(kind: MentorshipStep['kind']): string | null {
  switch (kind) {
    case 'propose-conversation':
    case 'choose-time':
    case 'await-time':
    case 'have-conversation':
    case 'answer-klik':
    case 'await-outcome':
      return 'introduction';
    case 'sign-agreement':
    case 'await-signatures':
    case 'await-courses':
      return 'agreement';
    case 'check-in':
      return 'check-ins';
    case 'review-goals':
      return 'goals';
    case 'do-task':
      return 'tasks';
    case 'plan-meeting':
    case 'have-meeting':
    case 'log-meeting':
      return 'meetings';
    case 'evaluate':
    case 'look-back':
      return 'closing';
    case 'await-members':
    case 'begin-or-wait':
    case 'await-lead':
    case 'find-mentor-beside':
    case 'stay-or-leave':
    case 'take-course':
    case 'rest':
    case 'move-on':
      return null;
  }
}

function addressOf(kind: MentorshipStep['kind'], id: string): string {
  if (kind === 'take-course') return '/courses';
  // Whoever facilitates invites and answers on the group's own page.
  if (kind === 'find-mentor-beside') return `/groups/${id}`;
  const part = partOf(kind);
  return part === null ? `/mentorships/${id}` : `/mentorships/${id}/${part}`;
}

/** @returns the next step of a mentorship in words, and the screen where it is done */
export function useMentorshipStepWords(): (
  mentorship: Pick<Mentorship, 'id' | 'step' | 'groupTitle'>,
  otherName: string,
) => StepWords {
  const { t } = useTranslation('mentorship-steps');
  const format = useFormat();
  return ({ id, step, groupTitle }, otherName) => {
    const values = {
      name: groupTitle === null ? firstNameOf(otherName) : t('group', { title: groupTitle }),
      date: step.dueAt === null ? '' : format.date(step.dueAt),
      moment: step.dueAt === null ? '' : format.dateTime(step.dueAt),
      context: step.dueAt === null ? 'undated' : 'dated',
    };
    return {
      title: t(`${step.kind}.title`, values),
      text: t(`${step.kind}.text`, values),
      action: t(`${step.kind}.action`, values),
      to: addressOf(step.kind, id),
    };
  };
}
