import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What platforms and record stores have in common on the screen. */
export const useConnectionStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  words: { minWidth: 0 },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  address: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  about: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  plain: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  code: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '720px',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  addForm: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    '& > button': { marginTop: '26px' },
  },
  grow: { flexGrow: 1, flexBasis: '220px', minWidth: 0, maxWidth: '420px' },
  fullRow: { flexBasis: '100%', ':empty': { display: 'none' } },
  wide: { overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  // Always there to be listened to, and without a line of its own while it says nothing.
  told: { color: tokens.colorNeutralForeground2, ':empty': { position: 'absolute' } },
  badge: { height: 'auto', minHeight: '24px', paddingBlock: '2px' },
});
