import { useTranslation } from 'react-i18next';
import type { Introduction, MeetingMode } from '../../../../contract/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useNow } from '../../../lib/use-now.ts';
import { knownZone, toInstant, type WallTime } from '../../../lib/zoned-time.ts';
import { useMentorship } from '../mentorship-context.ts';

const offered = 3;

interface Draft {
  readonly times: readonly WallTime[];
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place: string;
}

interface TimeField {
  readonly key: number;
  readonly label: string;
  readonly value: WallTime;
  readonly problem: string | undefined;
  readonly write: (value: WallTime) => void;
}

/** Times that somebody is about to propose, on their own clock, kept until they were sent. */
export function useProposalDraft({ endsAt }: Introduction): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly forget: () => void;
  readonly fields: readonly TimeField[];
  /** The zone that the times are meant in. */
  readonly zone: string;
  /** Instants that can be sent. */
  readonly times: readonly string[];
  readonly isSendable: boolean;
} {
  const { t } = useTranslation('introduction');
  const { id } = useMentorship();
  const me = useMe();
  const now = useNow();
  const zone = knownZone(me.person.timeZone);
  const { draft, change, forget } = useDraft<Draft>(`introduction.${id}`, {
    times: ['', '', ''],
    minutes: 30,
    mode: 'virtual',
    place: '',
  });
  const latest = Date.parse(endsAt) - 24 * 60 * 60 * 1000;
  const problemOf = (value: WallTime): string | undefined => {
    const instant = toInstant(value, zone);
    if (instant === null) return undefined;
    if (Date.parse(instant) <= now) return t('times.past');
    return Date.parse(instant) > latest ? t('times.late') : undefined;
  };
  const fields = Array.from({ length: offered }, (_none, index) => ({
    key: index,
    label: t('times.option', { number: index + 1 }),
    value: draft.times[index] ?? '',
    problem: problemOf(draft.times[index] ?? ''),
    write: (value: WallTime) =>
      change({ times: draft.times.map((time, at) => (at === index ? value : time)) }),
  }));
  const instants = draft.times.flatMap((time) => toInstant(time, zone) ?? []);
  const times = [...new Set(instants)];
  return {
    draft,
    change,
    forget,
    fields,
    zone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    times,
    isSendable: times.length > 0 && fields.every(({ problem }) => problem === undefined),
  };
}
