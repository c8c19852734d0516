import { html } from './html.ts';

/** A page that nobody sees: its script keeps values for tools (LTI Platform Storage 3). */
export function renderStorageFrame(): string {
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Storage for tools</title>
        <script type="module" src="/assets/platform-storage.js"></script>
      </head>
      <body></body>
    </html>`.markup
  }`;
}
