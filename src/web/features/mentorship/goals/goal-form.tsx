import {
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  goalKinds,
  goalTitleLimit,
  goalFieldLimit,
  goalPriorities,
  type GoalContent,
} from '../../../../contract/index.ts';
import { DateField } from '../../../components/date-field.tsx';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { ChooseGoal } from './choose-goal.tsx';
import { smartFields } from './goal-content.ts';
import { MilestoneFields } from './milestone-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import { useOwnerWords } from './use-owner-words.ts';

const useStyles = makeStyles({
  options: { flexWrap: 'wrap' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

/** A goal to be written: what, and the five questions that make it SMART. */
export function GoalForm(props: {
  readonly content: GoalContent;
  /** One that is new can begin from the catalogue. */
  readonly isNew: boolean;
  readonly onChange: (part: Partial<GoalContent>) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const owners = useOwnerWords();
  const { content, isNew, onChange } = props;
  return (
    <>
      {isNew && <ChooseGoal value={content.catalogueKey} onChoose={onChange} />}
      <Field label={t('fields.title')} hint={t('help.title')} required>
        <Input
          value={content.title}
          maxLength={goalTitleLimit}
          onChange={(_event, data) => onChange({ title: data.value })}
        />
      </Field>
      {smartFields.map((field) => (
        <FreeTextField
          key={field}
          label={t(`fields.${field}`)}
          hint={t(`help.${field}`)}
          value={content[field]}
          maximum={goalFieldLimit}
          rows={2}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
      <DateField
        label={t('fields.dueOn')}
        hint={t('help.dueOn')}
        value={content.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <MilestoneFields
        milestones={content.milestones}
        onChange={(milestones) => onChange({ milestones })}
      />
      <TargetFields target={content.target} onChange={(target) => onChange({ target })} />
      <div className={styles.row}>
        <Field label={t('fields.personId')}>
          <Select
            value={content.personId ?? ''}
            onChange={(_event, data) =>
              onChange({ personId: data.value === '' ? null : data.value })
            }
          >
            {owners.all.map(({ personId, words }) => (
              <option key={personId ?? ''} value={personId ?? ''}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('fields.kind')}>
          <Select
            value={content.kind}
            onChange={(_event, data) =>
              onChange({ kind: goalKinds.find((each) => each === data.value) ?? 'other' })
            }
          >
            {goalKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t('fields.priority')}>
        <RadioGroup
          layout="horizontal"
          className={styles.options}
          value={content.priority}
          onChange={(_event, data) =>
            onChange({
              priority: goalPriorities.find((each) => each === data.value) ?? 'normal',
            })
          }
        >
          {goalPriorities.map((priority) => (
            <Radio key={priority} value={priority} label={t(`priorities.${priority}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
