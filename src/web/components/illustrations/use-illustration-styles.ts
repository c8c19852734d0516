import { makeStyles, tokens } from '@fluentui/react-components';

/** Colours of the illustrations: tokens only, so that they hold in light, dark and high contrast. */
export const useIllustrationStyles = makeStyles({
  picture: {
    display: 'block',
    maxWidth: '100%',
    height: 'auto',
    // Forced colours leave too few to tell the shapes apart; the words say it all.
    '@media (forced-colors: active)': { display: 'none' },
  },
  ground: { fill: tokens.colorBrandBackground2Hover },
  main: { fill: tokens.colorBrandBackground },
  soft: { fill: tokens.colorCompoundBrandStroke, opacity: 0.45 },
  warm: { fill: tokens.colorPaletteMarigoldBorderActive },
  paper: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '3',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  faintLine: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: '3',
    strokeLinecap: 'round',
  },
});
