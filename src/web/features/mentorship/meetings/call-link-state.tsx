import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallLink } from '../../../../contract/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useMentorship } from '../mentorship-context.ts';

/** Why the link that Teams makes is not there yet, or will not come; nothing where it is. */
export function CallLinkState({ callLink }: { readonly callLink: CallLink }): JSX.Element | null {
  const { t } = useTranslation('meetings');
  const me = useMe();
  const { members } = useMentorship();
  const { state, problem, organiserId } = callLink;
  if (state === 'made') return null;
  const isOwn = organiserId === me.person.id;
  const reason = problem === null ? '' : t(`callLink.problems.${problem}`);
  if (state === 'asked') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>
          {isOwn && problem !== null ? t('callLink.delayed', { reason }) : t('callLink.asked')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const name = members.find(({ person }) => person.id === organiserId)?.person.name ?? '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {isOwn ? (
          <>
            <MessageBarTitle>{t('callLink.failed')}</MessageBarTitle>{' '}
            {t('callLink.failedText', { reason })}
          </>
        ) : (
          t('callLink.failedOther', { name })
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
