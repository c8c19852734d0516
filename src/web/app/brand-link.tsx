import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { LogoMark } from '../components/logo-mark.tsx';

const useStyles = makeStyles({
  // Between a phone and a desk the navigation needs the room of the name.
  name: { '@media (min-width: 640px) and (max-width: 719px)': { display: 'none' } },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    letterSpacing: '-0.01em',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The product's name, which leads home; a mere name where nothing is to lead away. */
export function BrandLink(props: { readonly isStill: boolean }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const name = (
    <>
      <LogoMark size={24} />
      <span className={styles.name}>Mentorklik</span>
    </>
  );
  if (props.isStill) return <span className={styles.link}>{name}</span>;
  return (
    <Link to="/" className={styles.link} aria-label={t('brandLink')}>
      {name}
    </Link>
  );
}
