import { Button, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { levelRuleKinds } from '../../../../contract/index.ts';
import type { JobLevelScale } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import type { LevelParts } from './level-parts.ts';
import { LevelSelect } from './level-select.tsx';
import { raiseRule } from './scale-draft.ts';

type Rule = JobLevelScale['rules'][number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  pattern: { flexBasis: '200px', flexGrow: 1, minWidth: 0, maxWidth: '420px' },
  add: { alignSelf: 'flex-start' },
});

/** Every rule in the order in which it is tried: the first that fits decides. */
export function LevelRules(parts: LevelParts): JSX.Element {
  const { scale, problems, language, onChange } = parts;
  const styles = useStyles();
  const { t } = useTranslation('job-levels');
  const put = (at: number, rule: Partial<Rule>): void =>
    onChange({
      ...scale,
      rules: scale.rules.map((each, index) => (index === at ? { ...each, ...rule } : each)),
    });
  return (
    <Panel>
      {scale.rules.length === 0 && <Text>{t('rules.none')}</Text>}
      <ol className={styles.list}>
        {scale.rules.map((rule, at) => (
          <li key={at} className={styles.item}>
            <Field label={t('rules.on', { number: at + 1 })}>
              <Select
                value={rule.on}
                onChange={(_event, { value }) =>
                  put(at, { on: levelRuleKinds.find((kind) => kind === value) ?? 'title' })
                }
              >
                {levelRuleKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`told.on.${kind}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label={t('rules.pattern')}
              className={styles.pattern}
              {...(problems.emptyRules.includes(at)
                ? { validationMessage: t('rules.patternNeeded') }
                : {})}
            >
              <Input
                maxLength={100}
                value={rule.pattern}
                onChange={(_event, { value }) => put(at, { pattern: value })}
              />
            </Field>
            <LevelSelect
              scale={scale}
              language={language}
              label={t('rules.level', { number: at + 1 })}
              value={rule.level}
              onSelect={(level) => put(at, { level: level ?? rule.level })}
            />
            <Button
              icon={<ArrowUpRegular />}
              aria-label={t('rules.raise', { number: at + 1 })}
              disabledFocusable={at === 0}
              onClick={() => onChange(raiseRule(scale, at))}
            />
            <Button
              icon={<DeleteRegular />}
              aria-label={t('rules.remove', { number: at + 1 })}
              onClick={() =>
                onChange({ ...scale, rules: scale.rules.filter((_rule, index) => index !== at) })
              }
            />
          </li>
        ))}
      </ol>
      <Button
        className={styles.add}
        onClick={() =>
          onChange({
            ...scale,
            rules: [...scale.rules, { on: 'title', pattern: '', level: scale.levels.length }],
          })
        }
      >
        {t('rules.add')}
      </Button>
    </Panel>
  );
}
