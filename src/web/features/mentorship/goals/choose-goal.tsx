import { Field, Select } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { goalCatalogue, goalKinds, type GoalContent } from '../../../../contract/index.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useMentorship } from '../mentorship-context.ts';

const week = 7 * 86_400_000;

/** A goal to begin from: fills in words, a day and a number, all of which can be changed. */
export function ChooseGoal(props: {
  readonly value: GoalContent['catalogueKey'];
  readonly onChoose: (part: Partial<GoalContent>) => void;
}): JSX.Element {
  const { t } = useTranslation(['goals', 'goal-catalogue']);
  const now = useNow();
  const { myRole, endsOn } = useMentorship();
  const side = myRole === 'mentor' || myRole === 'facilitator' ? 'guide' : 'learner';
  const choose = (key: string): void => {
    const goal = goalCatalogue.find((each) => each.key === key);
    if (goal === undefined) {
      props.onChoose({ catalogueKey: null });
      return;
    }
    const day = new Date(now + goal.weeks * week).toISOString().slice(0, 10);
    props.onChoose({
      catalogueKey: goal.key,
      kind: goal.kind,
      title: t(`goal-catalogue:${goal.key}.title`),
      measurable: t(`goal-catalogue:${goal.key}.measurable`),
      dueOn: endsOn !== null && endsOn < day ? endsOn : day,
      target:
        goal.times === undefined ? null : { count: goal.times, unit: t('goals:target.usualUnit') },
    });
  };
  return (
    <Field label={t('goals:catalogue.label')} hint={t('goals:catalogue.hint')}>
      <Select value={props.value ?? ''} onChange={(_event, data) => choose(data.value)}>
        <option value="">{t('goals:catalogue.free')}</option>
        {goalKinds.map((kind) => {
          const goals = goalCatalogue
            .filter((each) => each.kind === kind)
            // What people on one's own side often set comes first.
            .toSorted((one, other) => Number(other.side === side) - Number(one.side === side));
          return goals.length === 0 ? null : (
            <optgroup key={kind} label={t(`goals:kinds.${kind}`)}>
              {goals.map(({ key }) => (
                <option key={key} value={key}>
                  {t(`goal-catalogue:${key}.title`)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}
