import { useEffect, useRef, useState } from 'react';
import { useHref, useLocation } from 'react-router';

const pauseInTyping = 300;

/**
 * The words in a search box, handed on once the person pauses. Nothing is handed on after the person
 * has left for another screen: while that screen is fetched this one still stands, and a search that
 * it puts into the address would take the person back.
 * @param current words that the list is narrowed by now; where somebody else changed them (a link,
 *   the way back, a button that clears), the box follows
 * @param search told the words, trimmed
 */
export function useDelayedSearch(
  current: string,
  search: (text: string) => void,
): { readonly text: string; readonly change: (text: string) => void } {
  // What is typed stays as typed while the list, a moment behind, follows what was handed on.
  const [state, setState] = useState({ typed: current, handedOn: current, seen: current });
  if (state.seen !== current) {
    setState(
      current === state.handedOn
        ? { ...state, seen: current }
        : { typed: current, handedOn: current, seen: current },
    );
  }
  const here = useHref(useLocation().pathname);
  const latest = useRef({ here, search });
  useEffect(() => {
    latest.current = { here, search };
  });

  const wanted = state.typed.trim();
  const isHandedOn = wanted === state.handedOn;
  useEffect(() => {
    if (isHandedOn) return undefined;
    const timer = setTimeout(() => {
      if (window.location.pathname !== latest.current.here) return;
      setState((before) => ({ ...before, handedOn: wanted }));
      latest.current.search(wanted);
    }, pauseInTyping);
    return () => clearTimeout(timer);
  }, [wanted, isHandedOn]);
  return { text: state.typed, change: (typed) => setState((before) => ({ ...before, typed })) };
}
