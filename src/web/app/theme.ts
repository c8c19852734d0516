import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Petrol: even steps of lightness in one hue; white text is readable on steps up to 90. */
const petrol: BrandVariants = {
  10: '#001419',
  20: '#002126',
  30: '#002f35',
  40: '#003a40',
  50: '#00454c',
  60: '#005158',
  70: '#005d64',
  80: '#006a71',
  90: '#00787e',
  100: '#1e878c',
  110: '#39989c',
  120: '#52a8ac',
  130: '#6fbbbe',
  140: '#8ecfd0',
  150: '#b6e3e3',
  160: '#e1f4f4',
};

const lightTheme: Theme = { ...createLightTheme(petrol), colorBrandStroke2: petrol[150] };
const darkTheme: Theme = {
  ...createDarkTheme(petrol),
  // Fluent's own dark steps of a brand as deep as this one are too dim for text on its surfaces.
  colorBrandForeground1: petrol[130],
  colorBrandForeground2: petrol[140],
  colorBrandForegroundLink: petrol[130],
  colorBrandForegroundLinkHover: petrol[140],
  colorBrandForegroundLinkPressed: petrol[120],
  colorBrandStroke1: petrol[120],
  colorCompoundBrandForeground1: petrol[130],
  colorCompoundBrandForeground1Hover: petrol[140],
  colorCompoundBrandStroke: petrol[120],
  colorCompoundBrandStrokeHover: petrol[130],
  colorCompoundBrandBackground: petrol[120],
  colorCompoundBrandBackgroundHover: petrol[130],
};

export type ThemeName = 'light' | 'dark' | 'high-contrast';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  'high-contrast': teamsHighContrastTheme,
};
