import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timeline, TimelineMark } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  picture: { position: 'relative', display: 'flex', flexDirection: 'column' },
  lane: { display: 'flex', flexDirection: 'column', paddingBottom: tokens.spacingVerticalS },
  label: {
    // The line of today passes behind it.
    position: 'relative',
    zIndex: 1,
    alignSelf: 'start',
    paddingInlineEnd: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  track: {
    position: 'relative',
    minHeight: '16px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    position: 'absolute',
    minWidth: '3px',
    borderRadius: tokens.borderRadiusCircular,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  stage: { top: '2px', height: '12px', backgroundColor: tokens.colorBrandBackground2Pressed },
  active: { backgroundColor: tokens.colorCompoundBrandBackground },
  resting: { backgroundColor: tokens.colorNeutralBackground5Selected },
  goal: { height: '8px', backgroundColor: tokens.colorPalettePurpleBorderActive },
  attained: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  dot: {
    boxSizing: 'border-box',
    position: 'absolute',
    top: '2px',
    width: '12px',
    height: '12px',
    marginInlineStart: '-6px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  done: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  diamond: { borderRadius: 0, transform: 'rotate(45deg) scale(0.8)' },
  now: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    marginInlineStart: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    opacity: 0.5,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  ends: { display: 'flex', justifyContent: 'space-between', color: tokens.colorNeutralForeground3 },
});

/** What lies where, in percent of the picture's width. */
function scaleOf({ from, until }: Timeline): (instant: string) => number {
  const start = Date.parse(from);
  const length = Date.parse(until) - start;
  return (instant) => Math.min(100, Math.max(0, ((Date.parse(instant) - start) / length) * 100));
}

/**
 * Stages, meetings, goals and check-ins along time. It is drawn for the eye alone: the list below it
 * says the same in words.
 */
export function TimelinePicture({ timeline }: { readonly timeline: Timeline }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('timeline');
  const format = useFormat();
  const at = scaleOf(timeline);
  const { stages, goals, marks, now, until } = timeline;
  const lane = (name: 'stages' | 'meetings' | 'goals' | 'check-ins', drawn: JSX.Element) => (
    <div className={styles.lane}>
      <Text size={200} className={styles.label}>
        {t(`lanes.${name}`)}
      </Text>
      {drawn}
    </div>
  );
  const dots = (kind: TimelineMark['kind'], shape?: string): JSX.Element => (
    <div className={styles.track}>
      {marks
        .filter((mark) => mark.kind === kind)
        .map((mark, index) => (
          <span
            // Two may be at the same time; they hold no state.
            key={index}
            className={mergeClasses(styles.dot, shape, mark.isDone && styles.done)}
            style={{ insetInlineStart: `${String(at(mark.at))}%` }}
          />
        ))}
    </div>
  );
  const stretch = (from: string, end: string | null) => ({
    insetInlineStart: `${String(at(from))}%`,
    width: `${String(at(end ?? until) - at(from))}%`,
  });
  const isUnderWay = now < until;
  return (
    <div aria-hidden="true">
      <div className={styles.picture}>
        {lane(
          'stages',
          <div className={styles.track}>
            {stages.map(({ state, from, until: end }) => (
              <span
                key={from + state}
                className={mergeClasses(
                  styles.bar,
                  styles.stage,
                  state === 'active' && styles.active,
                  state === 'paused' && styles.resting,
                )}
                // A stage that lasts is drawn as far as it has come.
                style={stretch(from, end ?? (isUnderWay ? now : until))}
              />
            ))}
          </div>,
        )}
        {lane('meetings', dots('meeting'))}
        {goals.length > 0 &&
          lane(
            'goals',
            <div className={styles.track} style={{ height: `${String(goals.length * 11 + 3)}px` }}>
              {goals.map(({ from, until: end, isAttained }, index) => (
                <span
                  key={index}
                  className={mergeClasses(styles.bar, styles.goal, isAttained && styles.attained)}
                  style={{ ...stretch(from, end), top: `${String(index * 11 + 2)}px` }}
                />
              ))}
            </div>,
          )}
        {lane('check-ins', dots('check-in', styles.diamond))}
        {isUnderWay && (
          <span className={styles.now} style={{ insetInlineStart: `${String(at(now))}%` }} />
        )}
      </div>
      <div className={styles.ends}>
        <Text size={200}>{format.date(timeline.from)}</Text>
        <Text size={200}>{format.date(until)}</Text>
      </div>
    </div>
  );
}
