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
    const elsewhere = others.flatMap((person) => {
      const zone = timeZones.find(({ personId }) => personId === person.id)?.timeZone ?? null;
      const theirs = format.moment(instant, zone ?? me.person.timeZone);
      return theirs === own
        ? []
        : [t('times.elsewhere', { name: firstNameOf(person.name), time: theirs })];
    });
    return [own, ...elsewhere].join(' · ');
  };
}
