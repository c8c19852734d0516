import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from './app-link.tsx';

/** Leads to the guide for a side, from where it helps. */
export function GuideLink({ guide }: { readonly guide: 'mentor' | 'mentee' }): JSX.Element {
  const { t } = useTranslation();
  return <AppLink to={`/guides/${guide}`}>{t(`guideLink.${guide}`)}</AppLink>;
}
