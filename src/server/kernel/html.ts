/** Text made safe for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A page of the product outside the web app: what a person sees when a launch needs a word. */
export interface PlainPage {
  readonly language: string;
  readonly title: string;
  /** Paragraphs, as text. */
  readonly paragraphs: readonly string[];
  /** HTML made by the caller, after the paragraphs. */
  readonly extra?: string;
  /** JavaScript of the product itself. */
  readonly script?: string;
}

const styles = `
:root{color-scheme:light dark;--ink:#1b2a2f;--soft:#51646b;--paper:#f6f8f8;--card:#fff;--brand:#0f6a73;--line:#dbe3e5}
@media (prefers-color-scheme:dark){:root{--ink:#eef4f5;--soft:#a9bcc2;--paper:#14191b;--card:#1e2629;--brand:#5fc4ce;--line:#334146}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--paper);color:var(--ink);font:16px/1.55 "Segoe UI",system-ui,sans-serif}
main{width:100%;max-width:520px;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:32px}
h1{font-size:1.4rem;line-height:1.25;margin:16px 0 12px}
h2{font-size:1rem;margin:20px 0 8px}
p,ul,ol{margin:0 0 12px}
li{margin:0 0 6px}
.mark{width:40px;height:40px;display:block}
.small{color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
button,a.button{display:inline-block;text-decoration:none;font:inherit;font-weight:600;border:0;border-radius:6px;padding:10px 18px;min-height:44px;background:var(--brand);color:var(--card);cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
ul,ol{padding-left:22px}
code{overflow-wrap:anywhere}
[hidden]{display:none}`;

/** @param nonce of the page's content security policy, for its style and script */
export function renderPage(page: PlainPage, nonce: string): string {
  const paragraphs = page.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · Mentorklik</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<main>
<img class="mark" src="/favicon.svg" alt="">
<h1>${escapeHtml(page.title)}</h1>
${paragraphs}
${page.extra ?? ''}
</main>
${page.script === undefined ? '' : `<script nonce="${nonce}">${page.script}</script>`}
</body>
</html>`;
}
