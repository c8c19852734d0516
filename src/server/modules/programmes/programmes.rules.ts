import type { ProgrammeState } from '../../../contract/index.ts';

export type ProgrammeChange = 'publish' | 'start' | 'close' | 'reopen';

const transitions: Readonly<
  Record<ProgrammeChange, Partial<Record<ProgrammeState, ProgrammeState>>>
> = {
  publish: { draft: 'open' },
  start: { open: 'running' },
  close: { open: 'closed', running: 'closed' },
  reopen: { closed: 'running' },
};

/** @returns the state after the change, or null when the change does not fit the state */
export function stateAfter(state: ProgrammeState, change: ProgrammeChange): ProgrammeState | null {
  return transitions[change][state] ?? null;
}

/**
 * Whether people can register, look and ask: the programme is published, its first day has come and
 * its last has not passed. What has begun goes on to its own end.
 * @param today ISO 8601 date in the organisation's time zone
 */
export function isOpenOn(
  programme: {
    readonly state: ProgrammeState;
    readonly opensOn: string | null;
    readonly endsOn: string | null;
  },
  today: string,
): boolean {
  return (
    (programme.state === 'open' || programme.state === 'running') &&
    (programme.opensOn === null || programme.opensOn <= today) &&
    (programme.endsOn === null || today <= programme.endsOn)
  );
}
