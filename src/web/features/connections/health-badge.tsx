import { Badge } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { JSX } from 'react';
import type { PlatformHealth } from './health.ts';
import { useConnectionStyles } from './use-connection-styles.ts';

const looks = {
  working: { color: 'success', icon: CheckmarkCircleRegular },
  new: { color: 'informative', icon: ClockRegular },
  pending: { color: 'brand', icon: ShieldTaskRegular },
  attention: { color: 'warning', icon: WarningRegular },
  disabled: { color: 'informative', icon: PauseRegular },
} as const;

/** How a connection fares, in colour, sign and words. */
export function HealthBadge(props: {
  readonly health: PlatformHealth;
  readonly label: string;
}): JSX.Element {
  const styles = useConnectionStyles();
  const { color, icon: Icon } = looks[props.health];
  return (
    <Badge className={styles.badge} appearance="tint" size="large" color={color} icon={<Icon />}>
      {props.label}
    </Badge>
  );
}
