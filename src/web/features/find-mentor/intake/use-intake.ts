import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import {
  getHome,
  getMenteeIntake,
  getMentorProfile,
  listMentors,
  saveMenteeIntake,
  type MenteeIntake,
} from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { findIntakeProblems, type IntakeProblems } from './intake-question.ts';

interface Intake {
  readonly step: number;
  readonly answers: MenteeIntake;
  readonly problems: IntakeProblems;
  readonly showsProblems: boolean;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly change: (change: Partial<MenteeIntake>) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
}

/** The three questions as steps of one address, so that the browser's Back goes one question back. */
export function useIntake(
  programmeId: string,
  saved: MenteeIntake | null,
  numberOfSteps: number,
): Intake {
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [askedToGoOnAt, setAskedToGoOnAt] = useState(0);
  const step = Math.min(numberOfSteps, Math.max(1, Number(search.get('step') ?? 1) || 1));
  const { draft, change, forget } = useDraft<MenteeIntake>(
    `intake.${programmeId}`,
    saved ?? {
      topics: [],
      wantsToLearn: '',
      styles: [],
      whatMatters: '',
      meetingModes: ['virtual'],
      languages: [language],
    },
  );
  const save = useEndpointChange(saveMenteeIntake, {
    refreshes: [getHome, listMentors, getMentorProfile],
    onDone: (_answer, input, cache) => {
      forget();
      cache.setQueryData(endpointKey(getMenteeIntake, { params: { programmeId } }), {
        intake: { ...input.body, updatedAt: new Date().toISOString() },
      });
      void navigate('/find-mentor');
    },
  });
  const problems = findIntakeProblems(step, draft);
  return {
    step,
    answers: draft,
    problems,
    showsProblems: askedToGoOnAt === step,
    isSaving: save.isPending,
    error: save.error,
    change,
    goOn: () => {
      setAskedToGoOnAt(step);
      if (Object.keys(problems).length > 0) return;
      if (step < numberOfSteps) setSearch({ step: String(step + 1) });
      else save.mutate({ params: { programmeId }, body: draft });
    },
    goBack: () => {
      if (step > 1) setSearch({ step: String(step - 1) });
      else void navigate('/find-mentor');
    },
  };
}
