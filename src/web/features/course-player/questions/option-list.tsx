import {
  Checkbox,
  FieldContextProvider,
  Radio,
  RadioGroup,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CourseQuestion } from '../../../../contract/index.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  option: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-start',
    width: '100%',
    // Fluent lets a checkbox be no wider than its words.
    maxWidth: '100%',
    minHeight: '44px',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  label: {
    flexGrow: 1,
    paddingBlock: tokens.spacingVerticalM,
    paddingInlineEnd: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  // Options are read, not skimmed: they are as dark as the text, chosen or not.
  words: { color: tokens.colorNeutralForeground1 },
  // In line with the first line of the words beside it.
  indicator: { marginTop: '15px' },
});

/** The options of a question: one can be chosen, or several where the question says so. */
export function OptionList(props: {
  readonly question: CourseQuestion;
  readonly chosen: readonly string[];
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChoose: (optionIds: readonly string[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const { question, chosen } = props;
  const look = (optionId: string): string =>
    mergeClasses(styles.option, chosen.includes(optionId) && styles.chosen);
  const labelOf = (text: string) => ({
    children: <span className={styles.words}>{text}</span>,
    className: styles.label,
  });
  const naming = { 'aria-labelledby': props.labelledBy, 'aria-describedby': props.describedBy };

  if (question.kind === 'choices') {
    return (
      <div role="group" className={styles.list} {...naming}>
        {/* Outside the surrounding Field's context, which would give every box one name and id. */}
        <FieldContextProvider value={undefined}>
          {question.options.map(({ id, text }) => (
            <Checkbox
              key={id}
              className={look(id)}
              label={labelOf(text)}
              indicator={{ className: styles.indicator }}
              checked={chosen.includes(id)}
              onChange={(_event, { checked }) =>
                props.onChoose(
                  checked === true ? [...chosen, id] : chosen.filter((other) => other !== id),
                )
              }
            />
          ))}
        </FieldContextProvider>
      </div>
    );
  }
  return (
    <RadioGroup
      className={styles.list}
      value={chosen[0] ?? ''}
      onChange={(_event, { value }) => props.onChoose([value])}
      {...naming}
    >
      {question.options.map(({ id, text }) => (
        <Radio
          key={id}
          value={id}
          className={look(id)}
          label={labelOf(text)}
          indicator={{ className: styles.indicator }}
        />
      ))}
    </RadioGroup>
  );
}
