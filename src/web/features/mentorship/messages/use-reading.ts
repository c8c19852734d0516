import { useEffect, useState } from 'react';
import {
  getMentorship,
  listMentorships,
  readMessages,
  type Messages,
} from '../../../../contract/index.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';

/**
 * Says that what is on the screen has been read, while the page is seen.
 * @returns the place up to which it had been read when the screen was opened
 */
export function useReading({ messages, readSequence }: Messages): number {
  const { id } = useMentorship();
  const [readUntil] = useState(readSequence);
  const { mutate } = useEndpointChange(readMessages, {
    refreshes: [getMentorship, listMentorships],
  });
  const newest = messages.at(-1)?.sequence ?? 0;
  useEffect(() => {
    if (newest <= readSequence || document.visibilityState !== 'visible') return;
    mutate({ params: { id }, body: { sequence: newest } });
  }, [id, mutate, newest, readSequence]);
  return readUntil;
}
