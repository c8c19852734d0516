import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  seats: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  dots: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  dot: {
    boxSizing: 'border-box',
    width: '14px',
    height: '14px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  taken: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  // Those it takes to begin stand apart from those for whom there is room beside.
  last: { marginInlineEnd: tokens.spacingHorizontalM },
  faint: { color: tokens.colorNeutralForeground2 },
});

const mostDots = 20;

/** How full a group is: as a picture, and in words. */
export function GroupSeats({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const format = useFormat();
  const { size, state, settings } = group;
  const { from, to } = settings.size;
  const isGathering = state === 'gathering';
  const words = [
    t('seats.taken', { count: size, most: to }),
    ...(isGathering && size < from ? [t('seats.toBegin', { count: from - size })] : []),
    ...(isGathering && group.missingMentors > 0
      ? [t('seats.mentors', { count: group.missingMentors })]
      : []),
    ...(group.freeSeats === 0 ? [t('seats.full')] : []),
    ...(isGathering && settings.joinsUntil !== null
      ? [t('seats.until', { date: format.day(settings.joinsUntil) })]
      : []),
  ];
  return (
    <div className={styles.seats}>
      {to <= mostDots && (
        <div className={styles.dots} aria-hidden>
          {Array.from({ length: to }, (_, index) => (
            <span
              key={index}
              className={mergeClasses(
                styles.dot,
                index < size && styles.taken,
                index === from - 1 && to > from && styles.last,
              )}
            />
          ))}
        </div>
      )}
      <Text size={200} className={styles.faint}>
        {words.join(' · ')}
      </Text>
    </div>
  );
}
