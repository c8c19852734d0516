import { Badge, makeStyles } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons/svg/arrow-counterclockwise';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { JSX } from 'react';
import type { Course } from '../../contract/index.ts';

// Long words may take two lines.
const useStyles = makeStyles({ badge: { height: 'auto', minHeight: '24px', paddingBlock: '2px' } });

const looks = {
  not_started: { color: 'informative', icon: CircleRegular },
  in_progress: { color: 'brand', icon: CircleHalfFillRegular },
  failed: { color: 'warning', icon: ArrowCounterclockwiseRegular },
  completed: { color: 'success', icon: CheckmarkCircleRegular },
} as const;

/** How a course stands, in colour, sign and words. */
export function CourseStateBadge(props: {
  readonly state: Course['state'];
  readonly label: string;
}): JSX.Element {
  const styles = useStyles();
  const { color, icon: Icon } = looks[props.state];
  return (
    <Badge className={styles.badge} appearance="tint" size="large" color={color} icon={<Icon />}>
      {props.label}
    </Badge>
  );
}
