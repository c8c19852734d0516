import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Course, CourseUnit } from '../../../../contract/index.ts';
import { Page } from '../../../components/page.tsx';
import { pageToShow } from '../units/course-steps.ts';
import { UnitList } from '../units/unit-list.tsx';
import { FinishUnit } from './finish-unit.tsx';
import { PageSteps } from './page-steps.tsx';
import { PlayerHeader } from './player-header.tsx';
import { UnitPage } from './unit-page.tsx';
import { useFocusOnPage } from './use-focus-on-page.ts';
import { useSavedPosition } from './use-saved-position.ts';

const useStyles = makeStyles({
  player: { containerType: 'inline-size' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalXL,
    '@container (min-width: 840px)': { gridTemplateColumns: '248px minmax(0, 1fr)' },
  },
  units: {
    display: 'none',
    '@container (min-width: 840px)': {
      display: 'block',
      position: 'sticky',
      top: tokens.spacingVerticalL,
    },
  },
  sheet: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '768px',
    padding: `${tokens.spacingVerticalXXL} clamp(16px, 5cqi, 40px)`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // Seen in high contrast only, where shadows are not.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    outlineStyle: 'none',
    scrollMarginTop: tokens.spacingVerticalS,
  },
});

/** A unit of a course: its pages, the way through them, and the units around it. */
export function CoursePlayer(props: {
  readonly course: Course;
  readonly unit: CourseUnit;
}): JSX.Element {
  const { course, unit } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const [address, setAddress] = useSearchParams();
  const page = pageToShow(address.get('page'), unit.position, unit.pages.length);
  const { sheet, leadTo } = useFocusOnPage(page);
  const isPlaceWaiting = useSavedPosition(unit, page);
  const shown = unit.pages[page];

  const show = (next: number, questionId?: string): void => {
    // Pages are no steps of history: going back leads out of the unit, not through all of it.
    setAddress({ page: String(next + 1) }, { replace: true });
    leadTo(next, questionId);
  };

  return (
    <Page>
      <div className={styles.player}>
        <PlayerHeader course={course} unit={unit} />
        <div className={styles.columns}>
          <div className={styles.units}>
            <UnitList course={course} currentUnitId={unit.id} />
          </div>
          <article
            ref={sheet}
            tabIndex={-1}
            aria-label={t('player.pageOf', { page: page + 1, total: unit.pages.length })}
            className={styles.sheet}
          >
            {isPlaceWaiting && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{t('connection.placeNotSaved')}</MessageBarBody>
              </MessageBar>
            )}
            {shown && <UnitPage key={page} unit={unit} blocks={shown.blocks} />}
            {page === unit.pages.length - 1 && (
              <FinishUnit course={course} unit={unit} onGoTo={show} />
            )}
            <PageSteps page={page} pages={unit.pages.length} onShow={show} />
          </article>
        </div>
      </div>
    </Page>
  );
}
