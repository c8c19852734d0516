import { useTranslation } from 'react-i18next';
import { useHasRole, useOwnsProgrammes } from '../lib/me.ts';

export interface Destination {
  readonly to: string;
  readonly label: string;
}

const mostForNarrow = 4;
const mostForMiddle = 6;

/** How much room the navigation needs beside the name: that of a small, a middle or a wide window. */
export type NavigationLength = 'short' | 'long' | 'longest';

export function lengthOf(destinations: readonly Destination[]): NavigationLength {
  if (destinations.length <= mostForNarrow) return 'short';
  return destinations.length <= mostForMiddle ? 'long' : 'longest';
}

/** Where the navigation leads the person, by what they may see. */
export function useDestinations(): readonly Destination[] {
  const { t } = useTranslation();
  const isAdministrator = useHasRole('ld_administrator');
  const isOwner = useOwnsProgrammes();
  return [
    { to: '/', label: t('navigation.home') },
    { to: '/find-mentor', label: t('navigation.findMentor') },
    { to: '/mentor', label: t('navigation.mentor') },
    { to: '/courses', label: t('navigation.courses') },
    ...(isOwner ? [{ to: '/programme-setup', label: t('navigation.programmes') }] : []),
    ...(isAdministrator
      ? [
          { to: '/tracking', label: t('navigation.tracking') },
          { to: '/people', label: t('navigation.people') },
          { to: '/topics', label: t('navigation.topics') },
          { to: '/connections', label: t('navigation.connections') },
        ]
      : []),
  ];
}
