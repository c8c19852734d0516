import { useState } from 'react';
import {
  askForMentor,
  getHome,
  getMentorProfile,
  listMentorRequests,
  listMentors,
  type MentorRequest,
} from '../../../contract/index.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';

export const leastMotivation = 20;

/** Key of what is being written to a mentor. */
export const motivationDraftKey = (registrationId: string): string => `ask.${registrationId}`;

interface Asking {
  readonly motivation: string;
  /** Set once the person tried to send too few words. */
  readonly isTooShort: boolean;
  readonly isSending: boolean;
  readonly error: Error | null;
  /** The request, once it has been made. */
  readonly request: MentorRequest | undefined;
  readonly write: (motivation: string) => void;
  /** Of a mentor who turns out to be full: refuse, or take a place in the queue. */
  readonly send: (whenFull: 'refuse' | 'wait') => void;
}

export function useAskForMentor(mentorRegistrationId: string): Asking {
  const { draft, change, forget } = useDraft(motivationDraftKey(mentorRegistrationId), {
    motivation: '',
  });
  const [hasTried, setHasTried] = useState(false);
  const ask = useEndpointChange(askForMentor, {
    refreshes: [listMentorRequests, getMentorProfile, listMentors, getHome],
    onDone: forget,
  });
  const isShort = draft.motivation.trim().length < leastMotivation;
  return {
    motivation: draft.motivation,
    isTooShort: hasTried && isShort,
    isSending: ask.isPending,
    error: ask.error,
    request: ask.data,
    write: (motivation) => change({ motivation }),
    send: (whenFull) => {
      setHasTried(true);
      if (isShort || ask.isPending) return;
      ask.mutate({ body: { mentorRegistrationId, motivation: draft.motivation, whenFull } });
    },
  };
}
