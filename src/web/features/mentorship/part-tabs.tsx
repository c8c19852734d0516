import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMentorship } from './mentorship-context.ts';
import { parts } from './parts.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      bottom: '-1px',
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1 },
  },
  unread: { marginInlineStart: tokens.spacingHorizontalXS },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
});

/** The parts of the space that there are for this mentorship now. */
export function PartTabs(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const mentorship = useMentorship();
  return (
    <nav data-screen-only aria-label={t('parts.label')}>
      <ul className={styles.list}>
        {parts
          .filter((part) => part.isShown(mentorship))
          .map(({ path, unread }) => (
            <li key={path}>
              <NavLink
                to={`/mentorships/${mentorship.id}${path === '' ? '' : `/${path}`}`}
                end={path === ''}
                className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
              >
                {t(`parts.${path === '' ? 'overview' : path}`)}
                <Unread count={unread?.(mentorship) ?? 0} />
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** How much of a part is unread; nothing where all is read. */
function Unread({ count }: { readonly count: number }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  if (count === 0) return null;
  return (
    <CounterBadge
      className={styles.unread}
      count={count}
      size="small"
      aria-label={t('unread', { count })}
    />
  );
}
