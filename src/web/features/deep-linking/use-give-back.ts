import { answerContentSelection, type ContentChoice } from '../../../contract/index.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { giveBack } from './give-back.ts';

interface GivingBack {
  /** Sends what was chosen and leaves for the platform; nothing chosen is an answer too. */
  readonly give: (choices: readonly ContentChoice[]) => void;
  readonly isGoing: boolean;
  readonly error: Error | null;
}

/** @param onGone called once the answer is kept, before the app is left */
export function useGiveBack(id: string, onGone: () => void): GivingBack {
  const language = useLanguage();
  const { mutate, isPending, isSuccess, error } = useEndpointChange(answerContentSelection, {
    onDone: ({ returnTo, ticket }) => {
      onGone();
      giveBack(returnTo, ticket);
    },
  });
  return {
    give: (choices) => mutate({ params: { id }, body: { language, choices: [...choices] } }),
    isGoing: isPending || isSuccess,
    error,
  };
}
