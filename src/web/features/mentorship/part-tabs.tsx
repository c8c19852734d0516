import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMentorship } from './mentorship-context.ts';
import { addressOf, areas, nameKeyOf, parts, type Area, type Part } from './parts.ts';

const useStyles = makeStyles({
  navigation: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  areas: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  parts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
    },
  },
  area: {
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
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
  part: {
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  currentArea: {
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  currentPart: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
    ':hover': {
      color: tokens.colorBrandForeground2,
      backgroundColor: tokens.colorBrandBackground2Hover,
    },
  },
  unread: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** Where one is in the space: a few areas, and below them the parts of the one that is open. */
export function PartTabs({ current }: { readonly current: Part }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const mentorship = useMentorship();
  const shown = parts.filter((part) => part.isShown(mentorship));
  const within = (area: Area): readonly Part[] => shown.filter((part) => part.area === area);
  const below = within(current.area);
  return (
    <div data-screen-only className={styles.navigation}>
      <nav aria-label={t('parts.label')}>
        <ul className={styles.areas}>
          {areas.map((area) => {
            const [first, ...others] = within(area);
            return (
              first && (
                <li key={area}>
                  <AreaLink area={area} parts={[first, ...others]} current={current} />
                </li>
              )
            );
          })}
        </ul>
      </nav>
      {below.length > 1 && (
        <nav aria-label={t(`areas.${current.area}`)}>
          <ul className={styles.parts}>
            {below.map((part) => (
              <li key={part.path}>
                <Link
                  to={addressOf(mentorship, part)}
                  aria-current={part === current ? 'page' : undefined}
                  className={mergeClasses(
                    styles.link,
                    styles.part,
                    part === current && mergeClasses(styles.current, styles.currentPart),
                  )}
                >
                  <WithUnread parts={[part]}>{t(nameKeyOf(part))}</WithUnread>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** Leads to the first part of an area; one that has a single part is called by its name. */
function AreaLink(props: {
  readonly area: Area;
  readonly parts: readonly [Part, ...Part[]];
  readonly current: Part;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const mentorship = useMentorship();
  const [first, ...others] = props.parts;
  const isOnly = others.length === 0;
  const isCurrent = props.current.area === props.area;
  return (
    <Link
      to={addressOf(mentorship, first)}
      // The part below says which page it is.
      aria-current={isCurrent ? (isOnly ? 'page' : 'true') : undefined}
      className={mergeClasses(
        styles.link,
        styles.area,
        isCurrent && mergeClasses(styles.current, styles.currentArea),
      )}
    >
      <WithUnread parts={props.parts}>
        {t(isOnly ? nameKeyOf(first) : `areas.${props.area}`)}
      </WithUnread>
    </Link>
  );
}

/** A name, and how much in these parts is unread; nothing more where all is read. */
function WithUnread(props: {
  readonly parts: readonly Part[];
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const mentorship = useMentorship();
  const count = props.parts.reduce((sum, part) => sum + (part.unread?.(mentorship) ?? 0), 0);
  return (
    <>
      {props.children}
      {count > 0 && (
        <CounterBadge
          className={styles.unread}
          count={count}
          size="small"
          aria-label={t('unread', { count })}
        />
      )}
    </>
  );
}
