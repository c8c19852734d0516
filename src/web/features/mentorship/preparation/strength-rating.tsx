import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { mentorStrengths, type PreparationContent } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';

const levels = [1, 2, 3, 4, 5] as const;

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
          <Field
            key={strength}
            label={t(`strengths.${strength}.name`)}
            hint={t(`strengths.${strength}.about`)}
          >
            <RadioGroup
              layout="horizontal"
              value={String(strengths[strength] ?? '')}
              onChange={(_event, data) =>
                props.onChange({ ...strengths, [strength]: Number(data.value) })
              }
            >
              {levels.map((level) => (
                <Radio key={level} value={String(level)} label={t(`strengths.levels.${level}`)} />
              ))}
            </RadioGroup>
          </Field>
        ))}
      </Panel>
    </Section>
  );
}
