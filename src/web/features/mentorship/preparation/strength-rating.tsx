import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { mentorStrengths, type PreparationContent } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ScaleField } from '../../../components/scale-field.tsx';
import { Section } from '../../../components/section.tsx';

type Strengths = PreparationContent['strengths'];

/** The four C's: where somebody who guides finds themselves strong, and where they want to grow. */
export function StrengthRating(props: {
  readonly strengths: Strengths;
  readonly onChange: (strengths: Strengths) => void;
}): JSX.Element {
  const { t } = useTranslation('preparation');
  const { strengths } = props;
  return (
    <Section title={t('strengths.title')} lead={t('strengths.lead')}>
      <Panel>
        {mentorStrengths.map((strength) => (
          <ScaleField
            key={strength}
            label={t(`strengths.${strength}.name`)}
            hint={t(`strengths.${strength}.about`)}
            value={strengths[strength]}
            labelOf={(level) => t(`strengths.levels.${level}`)}
            onChange={(level) => props.onChange({ ...strengths, [strength]: level })}
          />
        ))}
      </Panel>
    </Section>
  );
}
