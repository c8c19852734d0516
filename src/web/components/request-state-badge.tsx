import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRequest } from '../../contract/index.ts';

const colors: Record<MentorRequest['state'], NonNullable<BadgeProps['color']>> = {
  open: 'brand',
  needs_answer: 'warning',
  waiting: 'informative',
  turn: 'warning',
  accepted: 'success',
  declined: 'informative',
  withdrawn: 'informative',
  expired: 'informative',
};

export function RequestStateBadge(props: { readonly state: MentorRequest['state'] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" color={colors[props.state]} size="large" shape="rounded">
      {t(`requestStates.${props.state}`)}
    </Badge>
  );
}
