import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { lengthOf, useDestinations } from './use-destinations.ts';

const useStyles = makeStyles({
  navigation: {
    alignSelf: 'stretch',
    display: 'flex',
    minWidth: 0,
    marginInlineStart: tokens.spacingHorizontalM,
    '@media (max-width: 639px)': { display: 'none' },
  },
  short: {},
  long: { '@media (max-width: 919px)': { display: 'none' } },
  longest: { '@media (max-width: 1219px)': { display: 'none' } },
  list: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex' },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    paddingInline: tokens.spacingHorizontalMNudge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-6px',
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalMNudge,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1 },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
});

/** The navigation of wide windows; narrow ones have `NavigationMenu`. */
export function Navigation(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const destinations = useDestinations();
  return (
    <nav
      className={mergeClasses(styles.navigation, styles[lengthOf(destinations)])}
      aria-label={t('navigation.label')}
    >
      <ul className={styles.list}>
        {destinations.map(({ to, label }) => (
          <li key={to} className={styles.item}>
            <NavLink
              to={to}
              end={to === '/'}
              className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
