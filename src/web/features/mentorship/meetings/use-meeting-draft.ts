import { useTranslation } from 'react-i18next';
import type { MeetingMode } from '../../../../contract/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { knownZone, toInstant, toWallTime, type WallTime } from '../../../lib/zoned-time.ts';

/** What is being written about a meeting, on the writer's own clock. */
export interface MeetingDraft {
  readonly at: WallTime;
  /** 0: nothing is filled in. */
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place: string;
  readonly hasTeamsLink: boolean;
  readonly theme: string;
}

interface MeetingDraftState<Draft extends MeetingDraft> {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly forget: () => void;
  /** IANA name of the zone that the time is meant in. */
  readonly timeZone: string;
  /** Null while no time is filled in. */
  readonly instant: string | null;
  readonly timeProblem: string | undefined;
  /** What is worth knowing about the time, and no obstacle. */
  readonly timeHint: string | undefined;
  readonly minutesProblem: string | undefined;
  readonly isSendable: boolean;
}

/** @returns the zone of the person's clock: HR's, else the browser's */
export function useOwnZone(): string {
  const me = useMe();
  return knownZone(me.person.timeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * A meeting that somebody is about to plan, change or write down, kept until it was sent.
 * @param lies whether its time has to lie ahead or behind
 */
export function useMeetingDraft<Draft extends MeetingDraft>(
  key: string,
  initial: Draft,
  lies: 'ahead' | 'behind',
): MeetingDraftState<Draft> {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const now = useNow();
  const timeZone = useOwnZone();
  const { draft, change, forget } = useDraft<Draft>(key, initial);
  const instant = toInstant(draft.at, timeZone);
  const isAhead = instant !== null && Date.parse(instant) > now;
  const timeProblem =
    instant === null || isAhead === (lies === 'ahead')
      ? undefined
      : t(lies === 'ahead' ? 'times.past' : 'times.ahead');
  const isLeapt = instant !== null && toWallTime(instant, timeZone) !== draft.at;
  const isMinutesSound =
    Number.isInteger(draft.minutes) && draft.minutes >= 5 && draft.minutes <= 600;
  return {
    draft,
    change,
    forget,
    timeZone,
    instant,
    timeProblem,
    timeHint: isLeapt ? t('times.leapt', { time: format.time(instant) }) : undefined,
    minutesProblem: isMinutesSound ? undefined : t('times.minutesRange'),
    isSendable: instant !== null && timeProblem === undefined && isMinutesSound,
  };
}
