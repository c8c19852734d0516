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
