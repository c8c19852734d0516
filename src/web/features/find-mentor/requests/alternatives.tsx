import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRequest } from '../../../../contract/index.ts';
import { OtherMentors } from '../../../components/mentor-choice/other-mentors.tsx';
import { keepDraft } from '../../../lib/use-draft.ts';
import { motivationDraftKey } from '../use-ask-for-mentor.ts';

/** Requests in these states leave the person without a mentor, or waiting for one. */
const without: readonly MentorRequest['state'][] = ['declined', 'expired', 'withdrawn', 'waiting'];

/** After a request that came to nothing, or beside one that waits: others who fit, and why. */
export function Alternatives({ request }: { readonly request: MentorRequest }): JSX.Element | null {
  const { t } = useTranslation('find-mentor');
  if (!without.includes(request.state)) return null;
  return (
    <OtherMentors
      requestId={request.id}
      lead={t('request.alternatives.lead')}
      onOpen={(registrationId) =>
        keepDraft(motivationDraftKey(registrationId), { motivation: request.motivation })
      }
    />
  );
}
