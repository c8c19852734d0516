import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeState } from '../../../contract/index.ts';

const colours: Readonly<Record<ProgrammeState, NonNullable<BadgeProps['color']>>> = {
  draft: 'informative',
  open: 'brand',
  running: 'success',
  closed: 'subtle',
};

/** Where a programme is between draft and closed. */
export function ProgrammeStateBadge({ state }: { readonly state: ProgrammeState }): JSX.Element {
  const { t } = useTranslation('programme');
  return (
    <Badge appearance="tint" color={colours[state]} size="large">
      {t(`states.${state}`)}
    </Badge>
  );
}
