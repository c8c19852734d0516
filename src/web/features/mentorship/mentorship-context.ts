import { createContext, useContext } from 'react';
import type { Mentorship, PersonCard } from '../../../contract/index.ts';
import { useMe } from '../../lib/me.ts';

interface Space {
  readonly mentorship: Mentorship;
  /** Tells above the parts what was refused because the mentorship has moved on meanwhile. */
  readonly tellMovedOn: (error: Error) => void;
}

export const SpaceContext = createContext<Space | null>(null);

/** Only for what is drawn inside the space of a mentorship. */
export function useSpace(): Space {
  const space = useContext(SpaceContext);
  if (space === null) throw new Error('useSpace is for the space of a mentorship');
  return space;
}

/** The mentorship of the space. */
export const useMentorship = (): Mentorship => useSpace().mentorship;

/** The members beside the person who looks. */
export function useOthers(): readonly PersonCard[] {
  const me = useMe();
  const { members } = useMentorship();
  return members.map(({ person }) => person).filter((person) => person.id !== me.person.id);
}
