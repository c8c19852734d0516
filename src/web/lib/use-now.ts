import { useState } from 'react';

/** When the screen was first drawn, in milliseconds: near enough for "this day has passed". */
export function useNow(): number {
  const [now] = useState(() => Date.now());
  return now;
}
