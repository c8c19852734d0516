import { useTranslation } from 'react-i18next';
import type { Introduction } from '../../../../contract/index.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useOthers } from '../mentorship-context.ts';

/** @returns an instant on the person's own clock, and on the others' where theirs shows another time */
export function useTimeWords({
  timeZones,
}: Pick<Introduction, 'timeZones'>): (instant: string) => string {
  const { t } = useTranslation('introduction');
  const format = useFormat();
  const me = useMe();
  const others = useOthers();
  return (instant) => {
    const own = format.moment(instant);
    // Of several on one clock the time is said once.
    const namesByTime = new Map<string, string[]>();
    for (const person of others) {
      const zone = timeZones.find(({ personId }) => personId === person.id)?.timeZone ?? null;
      const theirs = format.moment(instant, zone ?? me.person.timeZone);
      if (theirs === own) continue;
      namesByTime.set(theirs, [...(namesByTime.get(theirs) ?? []), firstNameOf(person.name)]);
    }
    const elsewhere = [...namesByTime].map(([time, names]) =>
      t('times.elsewhere', { name: format.list(names), time }),
    );
    return [own, ...elsewhere].join(' · ');
  };
}
