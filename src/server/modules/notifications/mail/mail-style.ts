import { Html } from './html.ts';

/** Colours of the light look; the dark one replaces them by class. */
export const colours = {
  page: '#eef4f4',
  card: '#ffffff',
  text: '#1b2627',
  quiet: '#53625f',
  line: '#dbe5e5',
  box: '#f4f8f8',
  petrol: '#006a71',
  petrolLight: '#1e878c',
  marigold: '#eaa300',
  onPetrol: '#ffffff',
  onMarigold: '#2a1c00',
} as const;

export const fontFamily =
  "'Segoe UI', system-ui, -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Class, property and dark colour of everything that changes in the dark. */
const darkRules = [
  ['m-page', 'background-color', '#0e1717'],
  ['m-card', 'background-color', '#172223'],
  ['m-card', 'border-color', '#2a3a3b'],
  ['m-text', 'color', '#eef4f4'],
  ['m-quiet', 'color', '#a9bab9'],
  ['m-box', 'background-color', '#1f2d2e'],
  ['m-line', 'border-color', '#31494a'],
  ['m-button', 'background-color', '#6fbbbe'],
  ['m-button-words', 'color', '#001419'],
  ['m-link', 'color', '#8ecfd0'],
  ['m-stem', 'background-color', '#6fbbbe'],
  ['m-leaf', 'background-color', '#52a8ac'],
  ['m-left', 'background-color', '#39989c'],
  ['m-left-words', 'color', '#001419'],
] as const;

function darkStyles(prefix: string): string {
  return darkRules
    .map(([name, property, colour]) => `${prefix}.${name} { ${property}: ${colour} !important; }`)
    .join('\n');
}

/** What inline styles cannot say: the dark look, as the reader prefers it, and the narrow screen. */
export const styleSheet = new Html(`
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; width: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
.m-button-words:focus-visible { outline: 3px solid ${colours.marigold}; outline-offset: 3px; }
@media (max-width: 480px) {
.m-outer { padding: 16px 8px 32px !important; }
.m-inner { padding: 28px 20px 24px !important; }
.m-title { font-size: 22px !important; line-height: 29px !important; }
.m-button-table { width: 100% !important; }
.m-button-words { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
${darkStyles('')}
}
`);

/** Outlook marks its dark look with an attribute; apart, so that no other program stumbles over it. */
export const outlookStyleSheet = new Html(
  `\n${darkStyles('[data-ogsc] ')}\n${darkStyles('[data-ogsb] ')}\n`,
);
