import type { MentorRequest } from '../../contract/index.ts';

const live: readonly MentorRequest['state'][] = ['open', 'needs_answer', 'waiting', 'turn'];

/** Whether a request has not ended: somebody is to answer it, or it waits in a queue. */
export function isLiveRequest(state: MentorRequest['state']): boolean {
  return live.includes(state);
}
