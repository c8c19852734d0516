import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingSkeleton } from '../components/loading-skeleton.tsx';
import { Page } from '../components/page.tsx';
import { BrandLink } from './brand-link.tsx';
import { Navigation } from './navigation.tsx';
import { AppRoutes } from './routes.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { lengthOf, useDestinations } from './use-destinations.ts';
import { useIsVisit } from './use-is-visit.ts';

const HeaderTools = lazy(async () => ({
  default: (await import('./header-tools.tsx')).HeaderTools,
}));
const NavigationMenu = lazy(async () => ({
  default: (await import('./navigation-menu.tsx')).NavigationMenu,
}));

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    boxShadow: tokens.shadow16,
    ':focus': { top: tokens.spacingVerticalS },
  },
  header: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { paddingInline: tokens.spacingHorizontalM },
  },
  tools: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  menu: { width: '32px', '@media (min-width: 640px)': { display: 'none' } },
  short: {},
  long: {
    '@media (min-width: 640px)': { display: 'block' },
    '@media (min-width: 920px)': { display: 'none' },
  },
  longest: {
    '@media (min-width: 640px)': { display: 'block' },
    '@media (min-width: 1220px)': { display: 'none' },
  },
  main: { display: 'block', outlineStyle: 'none' },
});

/** Header, navigation and the screen: what every signed-in person sees. */
export function Shell(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const length = lengthOf(useDestinations());
  const isVisit = useIsVisit();
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <header data-screen-only className={styles.header}>
        {!isVisit && (
          <div className={mergeClasses(styles.menu, styles[length])}>
            <Suspense>
              <NavigationMenu />
            </Suspense>
          </div>
        )}
        <BrandLink isStill={isVisit} />
        {!isVisit && (
          <>
            <Navigation />
            <div className={styles.tools}>
              <Suspense>
                <HeaderTools />
              </Suspense>
            </div>
          </>
        )}
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        <ScreenBoundary>
          <Suspense
            fallback={
              <Page>
                <LoadingSkeleton />
              </Page>
            }
          >
            <AppRoutes />
          </Suspense>
        </ScreenBoundary>
      </main>
    </>
  );
}
