import { useState } from 'react';
import { useMe } from '../../../lib/me.ts';
import { readTabStorage, writeTabStorage } from '../../../lib/tab-storage.ts';

/**
 * What the person has chosen or written but not given away: kept in this tab only, and apart for each
 * person who signs in there.
 * @param name of the draft within the courses
 * @returns the draft (empty where there is none) and a way to replace it
 */
export function useTabDraft(name: string): readonly [string, (draft: string) => void] {
  const key = `mentorklik.course.${useMe().person.id}.${name}`;
  const [draft, setDraft] = useState(() => readTabStorage(key) ?? '');
  return [
    draft,
    (next) => {
      setDraft(next);
      writeTabStorage(key, next === '' ? null : next);
    },
  ];
}
