import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { milestoneLimit, mostMilestones, type GoalContent } from '../../../../contract/index.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '3 1 220px' },
  day: { flex: '1 1 150px' },
});

/** The steps on the way to a goal, each with a day where one is set. */
export function MilestoneFields(props: {
  readonly milestones: GoalContent['milestones'];
  readonly onChange: (milestones: GoalContent['milestones']) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const { milestones, onChange } = props;
  const change = (id: string, part: { words?: string; dueOn?: string | null }): void =>
    onChange(milestones.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <ChoiceGroup label={t('fields.milestones')} hint={t('help.milestones')} className={styles.list}>
      {milestones.map(({ id, words, dueOn }, index) => (
        <div key={id} className={styles.row}>
          <Field className={styles.words} label={t('milestone.words', { number: index + 1 })}>
            <Input
              value={words}
              maxLength={milestoneLimit}
              onChange={(_event, data) => change(id, { words: data.value })}
            />
          </Field>
          <Field className={styles.day} label={t('milestone.day')}>
            <Input
              type="date"
              value={dueOn ?? ''}
              onChange={(_event, data) =>
                change(id, { dueOn: data.value === '' ? null : data.value })
              }
            />
          </Field>
          <Button
            appearance="subtle"
            icon={<Delete20Regular />}
            aria-label={t('milestone.remove', { number: index + 1 })}
            onClick={() => onChange(milestones.filter((each) => each.id !== id))}
          />
        </div>
      ))}
      {milestones.length < mostMilestones && (
        <div>
          <Button
            icon={<Add20Regular />}
            onClick={() =>
              onChange([...milestones, { id: crypto.randomUUID(), words: '', dueOn: null }])
            }
          >
            {t('milestone.add')}
          </Button>
        </div>
      )}
    </ChoiceGroup>
  );
}
