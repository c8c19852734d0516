import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { highestJobLevel, languages } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import type { LevelParts } from './level-parts.ts';
import { addStep, nameStep, removeHighest } from './scale-draft.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  names: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The steps, lowest first, each with its name in the organisation's languages. */
export function LevelSteps(parts: LevelParts): JSX.Element {
  const { scale, problems, language, onChange } = parts;
  const styles = useStyles();
  const { t } = useTranslation('job-levels');
  const format = useFormat();
  const ordered = [language, ...languages.filter((each) => each !== language)];
  return (
    <Panel>
      <ol className={styles.steps}>
        {scale.levels.map(({ names }, index) => {
          const step = index + 1;
          return (
            <li key={step}>
              <Text weight="semibold">{t('steps.step', { level: step })}</Text>
              <div className={styles.names}>
                {ordered.map((each) => (
                  <Field
                    key={each}
                    label={format.language(each)}
                    required={each === language}
                    {...(each === language && problems.unnamed.includes(step)
                      ? { validationMessage: t('steps.unnamed') }
                      : {})}
                  >
                    <Input
                      maxLength={60}
                      value={names[each] ?? ''}
                      aria-label={t('steps.nameIn', {
                        level: step,
                        language: format.language(each),
                      })}
                      onChange={(_event, { value }) => onChange(nameStep(scale, step, each, value))}
                    />
                  </Field>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <div className={styles.actions}>
        <Button
          disabledFocusable={scale.levels.length >= highestJobLevel}
          onClick={() => {
            if (scale.levels.length < highestJobLevel) onChange(addStep(scale));
          }}
        >
          {t('steps.add')}
        </Button>
        <Button
          disabledFocusable={scale.levels.length <= 1}
          onClick={() => {
            if (scale.levels.length > 1) onChange(removeHighest(scale));
          }}
        >
          {t('steps.remove', { level: scale.levels.length })}
        </Button>
      </div>
    </Panel>
  );
}
