import { useEffect, useState } from 'react';

const pauseInTyping = 300;

/** The words in a search box, handed on once the person pauses. */
export function useDelayedSearch(
  current: string,
  search: (text: string) => void,
): { readonly text: string; readonly change: (text: string) => void } {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      search(typed.trim());
      setTyped(null);
    }, pauseInTyping);
    return () => clearTimeout(timer);
  }, [typed, search]);
  return { text: typed ?? current, change: setTyped };
}
