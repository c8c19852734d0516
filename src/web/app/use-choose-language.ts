import { chooseLanguage, getMe, type Language, type Me } from '../../contract/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { endpointKey, useEndpointChange } from '../lib/use-endpoint.ts';

/** Shows the app in another language at once, and has it remembered for the person. */
export function useChooseLanguage(): (language: Language) => void {
  const cache = useQueryClient();
  const { mutate } = useEndpointChange(chooseLanguage, { refreshes: [getMe] });
  return (language) => {
    cache.setQueriesData<Me>({ queryKey: endpointKey(getMe) }, (me) =>
      me === undefined ? me : { ...me, person: { ...me.person, language } },
    );
    mutate({ body: { language } });
  };
}
