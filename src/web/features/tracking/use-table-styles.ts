import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const cards = '@container (max-width: 859px)';
// Exclusive, because the order in which container queries are written is not the order they win in.
const medium = '@container (min-width: 520px) and (max-width: 859px)';
const narrow = '@container (max-width: 519px)';

/** The table of completions, and the cards that its rows become where it has less room. */
export const useTableStyles = makeStyles({
  frame: { containerType: 'inline-size' },
  table: {
    tableLayout: 'fixed',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
    [cards]: {
      display: 'block',
      backgroundColor: 'transparent',
      border: 'none',
      boxShadow: 'none',
      overflow: 'visible',
    },
  },
  header: { [cards]: { display: 'none' } },
  body: {
    [cards]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  row: {
    [cards]: {
      display: 'grid',
      gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
      padding: tokens.spacingHorizontalL,
      borderRadius: tokens.borderRadiusXLarge,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    [medium]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    [narrow]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  cell: {
    height: 'auto',
    paddingBlock: tokens.spacingVerticalM,
    verticalAlign: 'top',
    overflowWrap: 'break-word',
    ':first-child': { paddingInlineStart: tokens.spacingHorizontalL },
    ':last-child': { paddingInlineEnd: tokens.spacingHorizontalL },
    [cards]: {
      display: 'block',
      width: 'auto',
      padding: 0,
      ':first-child': { paddingInlineStart: 0 },
      ':last-child': { paddingInlineEnd: 0 },
    },
  },
  label: {
    ...typographyStyles.caption1,
    display: 'none',
    color: tokens.colorNeutralForeground3,
    [cards]: { display: 'block', marginBottom: tokens.spacingVerticalXXS },
  },
  person: {
    width: '27%',
    overflowWrap: 'anywhere',
    [cards]: { gridColumn: 'span 2', width: 'auto' },
  },
  course: { width: '18%', [cards]: { gridColumn: 'span 2', width: 'auto' } },
  state: { width: '17%', [cards]: { width: 'auto' } },
  score: { width: '8%', [cards]: { width: 'auto' } },
  due: { width: '13%', [cards]: { width: 'auto' } },
  grade: { width: '17%', [cards]: { width: 'auto' } },
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  heading: {
    ...typographyStyles.body1Strong,
    ':first-child': { paddingInlineStart: tokens.spacingHorizontalL },
  },
  badge: { height: 'auto', minHeight: '20px', paddingBlock: '2px' },
  name: { ...typographyStyles.body1Strong },
  none: { color: tokens.colorNeutralForeground3 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  overdue: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
  number: { fontVariantNumeric: 'tabular-nums' },
});
