import {
  Checkbox,
  Radio,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  option: {
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  control: {
    display: 'flex',
    boxSizing: 'border-box',
    width: '100%',
    // Fluent lets a checkbox be no wider than its words.
    maxWidth: '100%',
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalXS,
  },
  label: { alignSelf: 'flex-start', flexGrow: 1 },
  words: {
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  text: { color: tokens.colorNeutralForeground2 },
  more: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL} 36px` },
});

/** One thing that can be chosen, and what is asked about it once it is. */
export function ContentOption(props: {
  readonly title: string;
  readonly text: string;
  /** Language of title and text, where it may be another than the app's. */
  readonly lang?: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly takesSeveral: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const label = {
    className: styles.label,
    children: (
      <span className={styles.words} lang={props.lang}>
        <Text weight="semibold">{props.title}</Text>
        {props.text !== '' && (
          <Text size={200} className={styles.text}>
            {props.text}
          </Text>
        )}
      </span>
    ),
  };
  return (
    <div className={mergeClasses(styles.option, props.isChosen && styles.chosen)}>
      {props.takesSeveral ? (
        <Checkbox
          className={styles.control}
          checked={props.isChosen}
          onChange={props.onChoose}
          label={label}
        />
      ) : (
        <Radio
          name="content"
          value={props.value}
          className={styles.control}
          checked={props.isChosen}
          onChange={props.onChoose}
          label={label}
        />
      )}
      {props.isChosen && props.children !== undefined && (
        <div className={styles.more}>{props.children}</div>
      )}
    </div>
  );
}
