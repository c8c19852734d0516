import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import type { NeededPart } from './offer-parts.ts';

/** Names the parts that an offer still lacks. */
export function MissingParts({
  missing,
}: {
  readonly missing: readonly NeededPart[];
}): JSX.Element {
  const { t } = useTranslation('mentor-registration');
  const format = useFormat();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t('missing.title')}</MessageBarTitle>{' '}
        {format.list(missing.map((part) => t(`missing.names.${part}`)))}
      </MessageBarBody>
    </MessageBar>
  );
}
