import { html } from './html.ts';

interface FormPost {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly fields: Readonly<Record<string, string>>;
}

/** A page that sends a form by itself, with a button for browsers that do not run scripts. */
export function renderFormPost({ url, method, fields }: FormPost): string {
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>Opening…</title>
        <link rel="stylesheet" href="/assets/lms.css" />
        <script type="module" src="/assets/submit-form.js"></script>
      </head>
      <body class="is-passing">
        <form id="form" method="${method.toLowerCase()}" action="${url}">
          ${Object.entries(fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          <p class="passing" role="status">Opening…</p>
          <noscript><button class="button" type="submit">Go on</button></noscript>
        </form>
      </body>
    </html>`.markup
  }`;
}
