import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  changeMentorRegistration,
  getHome,
  getMentorRegistration,
  listMentors,
  type MentorOffer,
  type MentorRegistration,
} from '../../../contract/index.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { useSavedDraft, type SaveState } from '../../lib/use-saved-draft.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { beginOffer, findMissingParts, type NeededPart } from './offer-parts.ts';
import { useSendOffer } from './use-send-offer.ts';

interface Registration {
  readonly offer: MentorOffer;
  readonly isPublished: boolean;
  readonly missing: readonly NeededPart[];
  /** Set once the person tried to publish, or to save a published offer, with parts missing. */
  readonly showsMissing: boolean;
  readonly saving: SaveState;
  readonly isPublishing: boolean;
  readonly publishError: Error | null;
  readonly change: (change: Partial<MentorOffer>) => void;
  /** Publishes a draft; saves a published offer. */
  readonly finish: () => Promise<void>;
}

/** The form of what a mentor offers, saved by itself until it is published. */
export function useRegistration(
  programmeId: string,
  registration: MentorRegistration | null,
): Registration {
  const navigate = useNavigate();
  const language = useLanguage();
  const [hasTried, setHasTried] = useState(false);
  const isPublished = registration?.state === 'active' || registration?.state === 'paused';
  const [saved] = useState(() => beginOffer(registration, language));
  const { draft, change, forget } = useDraft(`mentor-offer.${programmeId}`, saved);
  const send = useSendOffer(programmeId, forget);
  const { saving, saveNow } = useSavedDraft(draft, saved, !isPublished, send);
  const publish = useEndpointChange(changeMentorRegistration, {
    refreshes: [getMentorRegistration, getHome, listMentors],
    onDone: () => void navigate('/mentor'),
  });
  const missing = findMissingParts(draft);
  return {
    offer: draft,
    isPublished,
    missing,
    showsMissing: hasTried && missing.length > 0,
    saving,
    isPublishing: publish.isPending,
    publishError: publish.error,
    change,
    finish: async () => {
      setHasTried(true);
      if (missing.length > 0 || !(await saveNow())) return;
      if (isPublished) await navigate('/mentor');
      else publish.mutate({ params: { programmeId, change: 'publish' } });
    },
  };
}
