import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../../contract/index.ts';
import { inProgramme } from '../../lib/use-programme.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useMentorshipStepWords } from '../../lib/use-mentorship-step-words.ts';

interface StepWords {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly to: string;
  /** The programme it is about, where there is more than one. */
  readonly programme: string | null;
}

function addressOf(step: NextStep): string {
  switch (step.kind) {
    case 'answer-request':
      return `/mentor/requests/${step.requestId}`;
    case 'answer-proposal':
      return `/proposals/${step.proposalId}`;
    case 'take-course':
      return `/courses/${step.courseId}`;
    case 'mentorship':
      return `/mentorships/${step.mentorshipId}`;
    case 'await-answer':
    case 'answer-question':
    case 'take-turn':
      return `/requests/${step.requestId}`;
    case 'answer-invitation':
      return `/programmes/${step.programmeId}`;
    case 'answer-group-request':
      return `/groups/${step.groupId}`;
    case 'find-group':
      return `/programmes/${step.programmeId}`;
    case 'finish-registration':
      return inProgramme('/mentor/registration', step.programmeId);
    case 'find-mentor':
      return inProgramme(step.hasIntake ? '/find-mentor' : '/find-mentor/intake', step.programmeId);
    case 'register-as-mentor':
      return inProgramme('/mentor', step.programmeId);
    case 'answer-help':
      return '/help-requests';
    case 'follow-completions':
      return '/tracking';
  }
}

/** @returns a next step in words, and the screen where it is done */
export function useStepWords(): (step: NextStep) => StepWords {
  const { t } = useTranslation('home');
  const format = useFormat();
  const mentorshipWords = useMentorshipStepWords();

  const variantOf = (step: NextStep): string => {
    if (step.kind === 'find-mentor') {
      if (step.isPeer) return 'find-peer';
      return step.hasIntake ? 'find-mentor' : 'answer-three-questions';
    }
    if (step.kind === 'register-as-mentor') return step.isPeer ? 'register-as-peer' : step.kind;
    if (step.kind === 'answer-group-request') return `answer-group-${step.asks}`;
    if (step.kind === 'take-course') return step.progress > 0 ? 'continue-course' : 'take-course';
    return step.kind;
  };
  const valuesOf = (step: NextStep): Record<string, string> => {
    switch (step.kind) {
      case 'answer-request':
        return { name: step.menteeName, date: format.date(step.expiresAt) };
      case 'answer-proposal':
        return { name: step.otherName, date: format.date(step.expiresAt) };
      case 'await-answer':
      case 'answer-question':
      case 'take-turn':
        return { name: step.mentorName, date: format.date(step.expiresAt) };
      case 'take-course':
        return {
          course: step.courseTitle,
          share: format.percent(step.progress),
          date: step.dueAt === null ? '' : format.date(step.dueAt),
          context: step.dueAt === null ? 'undated' : 'dated',
        };
      case 'answer-invitation':
        return {
          name: step.inviterName ?? '',
          programme: step.programmeName ?? '',
          context: step.inviterName === null ? 'organisation' : 'person',
        };
      case 'answer-group-request':
        return {
          name: step.personName,
          group: step.groupTitle,
          date: format.date(step.expiresAt),
        };
      case 'answer-help':
        return { name: step.askerName, date: format.date(step.askedAt) };
      case 'mentorship':
      case 'find-group':
      case 'finish-registration':
      case 'find-mentor':
      case 'register-as-mentor':
      case 'follow-completions':
        return {};
    }
  };
  return (step) => {
    if (step.kind === 'mentorship') {
      const words = mentorshipWords(
        { id: step.mentorshipId, step: step.step, groupTitle: step.groupTitle },
        step.otherName,
      );
      return { ...words, programme: null };
    }
    const key = `steps.${variantOf(step)}`;
    const values = valuesOf(step);
    return {
      title: t(`${key}.title`, values),
      text: t(`${key}.text`, values),
      action: t(`${key}.action`, values),
      to: addressOf(step),
      programme:
        'programmeName' in step && step.kind !== 'answer-invitation' ? step.programmeName : null,
    };
  };
}
