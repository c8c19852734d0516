import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const narrow = '@container (max-width: 699px)';

/** The table of completions, and the cards that its rows become where it is narrow. */
export const useTableStyles = makeStyles({
  frame: { containerType: 'inline-size' },
  table: {
    tableLayout: 'fixed',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
    [narrow]: {
      display: 'block',
      backgroundColor: 'transparent',
      boxShadow: 'none',
      overflow: 'visible',
    },
  },
  header: { [narrow]: { display: 'none' } },
  body: {
    [narrow]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  row: {
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
      padding: tokens.spacingHorizontalL,
      borderRadius: tokens.borderRadiusXLarge,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  cell: {
    height: 'auto',
    paddingBlock: tokens.spacingVerticalM,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [narrow]: { display: 'block', width: 'auto', padding: 0 },
  },
  label: {
    ...typographyStyles.caption1,
    display: 'none',
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: 'block', marginBottom: tokens.spacingVerticalXXS },
  },
  person: { width: '27%', [narrow]: { gridColumn: '1 / -1', width: 'auto' } },
  course: { width: '18%', [narrow]: { gridColumn: '1 / -1', width: 'auto' } },
  state: { width: '17%', [narrow]: { width: 'auto' } },
  score: { width: '8%', [narrow]: { width: 'auto' } },
  due: { width: '13%', [narrow]: { width: 'auto' } },
  grade: { width: '17%', [narrow]: { width: 'auto' } },
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  name: { ...typographyStyles.body1Strong },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  overdue: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
  number: { fontVariantNumeric: 'tabular-nums' },
});
