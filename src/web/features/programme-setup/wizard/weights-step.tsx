import { Button, Field, Slider, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { RankingPreview } from './ranking-preview/ranking-preview.tsx';
import { usualWeights } from './usual-weights.ts';
import { WeightBars, sharesOf, weightNames } from '../../../components/programme/weight-bars.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import type { StepProps } from './step-props.ts';
import { hasProblemAt } from './steps.ts';

const useStyles = makeStyles({
  slider: { width: '100%' },
  button: { alignSelf: 'flex-start' },
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** How much each thing counts when mentors are suggested. */
export function WeightsStep(props: StepProps & { readonly programmeId: string }): JSX.Element {
  const { form } = props;
  const styles = useStyles();
  const { t } = useTranslation(['programme-setup', 'programme']);
  const format = useFormat();
  const { settings, changeRules } = form;
  const { weights } = settings.rules;
  if (settings.format === 'facilitated_group' || settings.format === 'team') {
    return (
      <Panel>
        <Text>{t('weights.noPairs')}</Text>
      </Panel>
    );
  }
  const shares = sharesOf(weights);
  const hasWeights = !hasProblemAt(form.problems, 'rules.weights');
  return (
    <>
      <Section title={t('programme:weights.title')} lead={t('programme:weights.lead')}>
        <Panel>
          <div className={styles.both}>
            <div className={styles.column}>
              {weightNames.map((name) => (
                <Field
                  key={name}
                  label={t(`programme:weights.${name}`)}
                  hint={t(`weights.hint.${name}`)}
                >
                  <Slider
                    className={styles.slider}
                    min={0}
                    max={100}
                    step={5}
                    value={Math.round(weights[name] * 100)}
                    aria-valuetext={format.percent(shares[name])}
                    onChange={(_event, { value }) =>
                      changeRules({ weights: { ...weights, [name]: value / 100 } })
                    }
                  />
                </Field>
              ))}
            </div>
            <div className={styles.column}>
              <Text weight="semibold">{t('weights.result')}</Text>
              {hasWeights ? (
                <WeightBars weights={weights} />
              ) : (
                <Text role="alert">{t('weights.none')}</Text>
              )}
              <Button
                className={styles.button}
                onClick={() => changeRules({ weights: usualWeights })}
              >
                {t('weights.reset')}
              </Button>
            </div>
          </div>
        </Panel>
      </Section>
      {hasWeights && (
        <RankingPreview
          programmeId={props.programmeId}
          weights={weights}
          jobLevels={props.jobLevels}
        />
      )}
    </>
  );
}
