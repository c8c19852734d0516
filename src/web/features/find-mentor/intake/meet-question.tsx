import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, meetingModes } from '../../../../contract/index.ts';
import { OptionGroup } from '../../../components/option-group.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import type { IntakeQuestionProps } from './intake-question.ts';

/** How do you like to meet? */
export function MeetQuestion({ answers, problems, onChange }: IntakeQuestionProps): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
  return (
    <>
      <OptionGroup
        label={t('intake.meet.modes')}
        options={meetingModes}
        labelOf={(mode) => t(`common:modes.${mode}`)}
        selected={answers.meetingModes}
        problem={problems.meetingModes && t(problems.meetingModes)}
        onChange={(chosen) => onChange({ meetingModes: chosen })}
      />
      <OptionGroup
        label={t('intake.meet.languages')}
        options={languages}
        labelOf={format.language}
        selected={answers.languages}
        problem={problems.languages && t(problems.languages)}
        onChange={(chosen) => onChange({ languages: chosen })}
      />
    </>
  );
}
